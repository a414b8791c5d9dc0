import type { AnswerRow } from "@hearth/contracts/homework/answers";
import { Button } from "@hearth/ui/Button";
import { Plus, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { newKey } from "../../api/ids.ts";
import { useSay } from "../useSay.ts";
import { type FieldProps, useAsked } from "./fieldProps.ts";
import { RowPartField } from "./RowPartField.tsx";

/** Lines that one adds, each with its parts. */
export function RowsField({
  field,
  rows,
  isMissing,
  onAnswer,
}: FieldProps<"rows"> & { readonly rows: readonly AnswerRow[] }) {
  const { t } = useTranslation("work");
  const say = useSay();
  const { label, description, error } = useAsked(field, isMissing);
  const add = () => onAnswer([...rows, { rowId: newKey(), parts: {} }]);
  const change = (rowId: string, parts: AnswerRow["parts"]) =>
    onAnswer(rows.map((row) => (row.rowId === rowId ? { rowId, parts } : row)));
  const remove = (rowId: string) => onAnswer(rows.filter((row) => row.rowId !== rowId));
  return (
    <fieldset className="grid grid-cols-1 gap-3">
      <legend className="font-semibold">{label}</legend>
      {description && <p className="text-sm text-muted">{description}</p>}
      {rows.map(({ rowId, parts }, place) => (
        <div
          key={rowId}
          role="group"
          aria-label={t("line", { number: place + 1 })}
          className="grid grid-cols-1 gap-4 rounded-card border border-line bg-surface p-4"
        >
          {field.parts.map((part) => (
            <RowPartField
              key={part.partId}
              part={part}
              value={parts[part.partId]}
              onChange={(value) => change(rowId, { ...parts, [part.partId]: value })}
            />
          ))}
          <Button variant="quiet" onPress={() => remove(rowId)} className="justify-self-start">
            <Trash2 aria-hidden className="size-5" />
            {t("removeLine", { number: place + 1 })}
          </Button>
        </div>
      ))}
      {error && <p className="text-sm font-medium text-danger">{error}</p>}
      {rows.length < field.most && (
        <Button onPress={add} className="justify-self-start">
          <Plus aria-hidden className="size-5" />
          {say(field.add)}
        </Button>
      )}
    </fieldset>
  );
}
