import { Button } from "@hearth/ui/Button";
import { TextField } from "@hearth/ui/TextField";
import { Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { DraftEntry, EntryFault } from "./planDraft.ts";

type EntryFieldProps = {
  readonly entry: DraftEntry;
  readonly number: number;
  readonly hasPhone: boolean;
  readonly fault: EntryFault | undefined;
  readonly onChange: (entry: DraftEntry) => void;
  readonly onRemove: () => void;
};

/** One line: words, and the number to call where it is somebody to call. */
export function EntryField(props: EntryFieldProps) {
  const { entry, number, hasPhone, fault, onChange, onRemove } = props;
  const { t } = useTranslation("plan");
  const error = (of: EntryFault) => (fault === of ? t(`fault.${of}`) : undefined);
  return (
    <div
      role="group"
      aria-label={t("line.label", { number })}
      data-entry={entry.entryId}
      className="grid grid-cols-1 gap-3 rounded-card border border-line bg-surface p-4"
    >
      <TextField
        label={t(hasPhone ? "line.name" : "line.words")}
        maxLength={300}
        value={entry.words}
        error={error("words")}
        onChange={(words) => onChange({ ...entry, words })}
      />
      {hasPhone && (
        <TextField
          label={t("line.phone")}
          type="tel"
          maxLength={30}
          value={entry.phone}
          error={error("phone")}
          onChange={(phone) => onChange({ ...entry, phone })}
        />
      )}
      <Button
        variant="quiet"
        onPress={onRemove}
        aria-label={t("line.removeOne", { number })}
        className="justify-self-start"
      >
        <Trash2 aria-hidden className="size-5" />
        {t("line.remove")}
      </Button>
    </div>
  );
}
