import "./words.ts";
import { Button } from "@hearth/ui/Button";
import { Dialog } from "@hearth/ui/Dialog";
import { DialogTrigger } from "@hearth/ui/DialogTrigger";
import { LifeBuoy } from "lucide-react";
import { useTranslation } from "react-i18next";
import { HelpPanel } from "./HelpPanel.tsx";

/** Help in a crisis from where there is no room below, such as the head of the live room. */
export function HelpNow() {
  const { t } = useTranslation(["crisis", "common"]);
  return (
    <DialogTrigger>
      <Button variant="quiet">
        <LifeBuoy aria-hidden className="size-5" />
        {t("open")}
      </Button>
      <Dialog title={t("title")} closeLabel={t("common:close")}>
        {({ close }) => <HelpPanel onLeave={close} />}
      </Dialog>
    </DialogTrigger>
  );
}
