import { Dialog } from "@hearth/ui/Dialog";
import { Switch } from "@hearth/ui/Switch";
import { useTranslation } from "react-i18next";
import { useKeysChoice } from "./keysChoice.ts";

const keys = [
  ["M", "mic"],
  ["V", "camera"],
  ["P", "people"],
  ["?", "help"],
] as const;

type ShortcutsDialogProps = {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
};

/** The keys of the room, and whether they do anything. */
export function ShortcutsDialog({ isOpen, onOpenChange }: ShortcutsDialogProps) {
  const { t } = useTranslation("live");
  const [areOn, choose] = useKeysChoice();
  return (
    <Dialog
      title={t("keys.title")}
      closeLabel={t("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
      <Switch isSelected={areOn} onChange={choose}>
        {t("keys.single")}
      </Switch>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2">
        {keys.map(([key, action]) => (
          <div key={key} className="contents">
            <dt>
              <kbd className="inline-grid min-h-9 min-w-9 place-items-center rounded-lg border border-line-strong bg-sunken px-2 font-mono">
                {key}
              </kbd>
            </dt>
            <dd>{t(`keys.${action}`)}</dd>
          </div>
        ))}
      </dl>
      <p className="text-sm text-muted">{t("keys.where")}</p>
    </Dialog>
  );
}
