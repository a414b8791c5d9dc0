import "./words.ts";
import { Button } from "@hearth/ui/Button";
import { HeartHandshake } from "lucide-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useMayWorry } from "./useMayWorry.ts";
import { WorryDialog } from "./WorryDialog.tsx";

type WorryButtonProps = { readonly clientId: string; readonly name: string };

/** From where care staff see a client: one press to say that they worry. For others it is not there. */
export function WorryButton({ clientId, name }: WorryButtonProps) {
  const { t } = useTranslation("worry");
  const [isOpen, setOpen] = useState(false);
  if (!useMayWorry()) return null;
  return (
    <>
      <Button onPress={() => setOpen(true)} aria-label={t("title", { name })}>
        <HeartHandshake aria-hidden className="size-5" />
        {t("open")}
      </Button>
      {isOpen && <WorryDialog clientId={clientId} name={name} onDone={() => setOpen(false)} />}
    </>
  );
}
