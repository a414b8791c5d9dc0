import type { AnswerRow } from "@hearth/contracts/homework/answers";
import { useTranslation } from "react-i18next";
import { type FieldProps, useAsked } from "./fieldProps.ts";
import { Scale } from "./Scale.tsx";
import { useRowName } from "./useRowName.ts";

type AgainFieldProps = FieldProps<"again"> & {
  readonly rows: readonly AnswerRow[];
  /** The lines that are rated again. */
  readonly of: readonly AnswerRow[];
};

/** Lines of an earlier question, rated once more beside what they were. */
export function AgainField({ field, rows, of, isMissing, onAnswer }: AgainFieldProps) {
  const { t } = useTranslation("work");
  const nameOf = useRowName();
  const { label, description, error } = useAsked(field, isMissing);
  const ratedOf = (rowId: string) => rows.find((row) => row.rowId === rowId)?.parts["rating"];
  const rate = (rowId: string, rating: number) => {
    const others = rows.filter((row) => row.rowId !== rowId);
    const still = others.filter((row) => of.some((one) => one.rowId === row.rowId));
    onAnswer([...still, { rowId, parts: { rating } }]);
  };
  return (
    <fieldset className="grid grid-cols-1 gap-4">
      <legend className="font-semibold">{label}</legend>
      {description && <p className="text-sm text-muted">{description}</p>}
      {of.length === 0 && <p className="text-muted">{t("noLines")}</p>}
      {of.map((row) => {
        const before = row.parts[field.before];
        const rated = ratedOf(row.rowId);
        return (
          <Scale
            key={row.rowId}
            scale={field}
            label={nameOf(field, row)}
            {...(typeof before === "number" && { description: t("before", { rating: before }) })}
            rated={typeof rated === "number" ? rated : null}
            onRate={(rating) => rate(row.rowId, rating)}
          />
        );
      })}
      {error && <p className="text-sm font-medium text-danger">{error}</p>}
    </fieldset>
  );
}
