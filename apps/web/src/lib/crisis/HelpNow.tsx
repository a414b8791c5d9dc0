import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { DialogTrigger } from "@hearth/ui/DialogTrigger";
import { LifeBuoy } from "lucide-react";
import { useTranslation } from "react-i18next";
import { HelpWords } from "./HelpWords.tsx";

/** Help in a crisis from where there is no room below, such as the head of the live room. */
export function HelpNow() {
  const { t } = useTranslation();
  return (
    <DialogTrigger>
      <Button variant="quiet">
        <LifeBuoy aria-hidden className="size-5" />
        {t("help.open")}
      </Button>
      <Dialog title={t("help.title")} closeLabel={t("close")}>
        <HelpWords />
      </Dialog>
    </DialogTrigger>
  );
}
