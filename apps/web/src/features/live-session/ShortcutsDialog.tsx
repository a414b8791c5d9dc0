import { Dialog } from "@hearth/ui/Dialog";
import { useTranslation } from "react-i18next";

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

/** The keys of the room. */
export function ShortcutsDialog({ isOpen, onOpenChange }: ShortcutsDialogProps) {
  const { t } = useTranslation("live");
  return (
    <Dialog
      title={t("keys.title")}
      closeLabel={t("close")}
      isOpen={isOpen}
      onOpenChange={onOpenChange}
    >
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
    </Dialog>
  );
}
