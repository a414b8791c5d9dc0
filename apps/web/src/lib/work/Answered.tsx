import type { AnswerRow, AnswerValue } from "@hearth/contracts/homework/answers";
import type { Field, FieldOf, Option } from "@hearth/contracts/homework/form";
import { type ReactNode, use } from "react";
import { useTranslation } from "react-i18next";
import { AnswersContext, partWords, useRowName } from "./fields/useRowName.ts";
import { idsIn, numberIn, rowsIn, textIn, yesIn } from "./fields/valueIn.ts";
import { useSay } from "./useSay.ts";
import { WorkFile } from "./WorkFile.tsx";

type AnsweredProps = { readonly field: Field; readonly value: AnswerValue };

type Kinds = {
  readonly [K in Field["kind"]]: (field: FieldOf<K>, value: AnswerValue) => ReactNode;
};

const kinds: Kinds = {
  rows: (field, value) => <Lines field={field} rows={rowsIn(value)} />,
  again: (field, value) => <Changes field={field} rows={rowsIn(value)} />,
  files: (_, value) => idsIn(value).map((fileId) => <WorkFile key={fileId} fileId={fileId} />),
  one: ({ options }, value) => <Chosen options={options} ids={[textIn(value)]} />,
  several: ({ options }, value) => <Chosen options={options} ids={idsIn(value)} />,
  yesNo: (_, value) => <YesOrNo isYes={yesIn(value) === true} />,
  rating: ({ max }, value) => <p>{`${String(numberIn(value) ?? "–")} / ${String(max)}`}</p>,
  text: (_, value) => <p className="whitespace-pre-wrap wrap-anywhere">{textIn(value)}</p>,
};

const drawn = <K extends Field["kind"]>(
  field: FieldOf<K> & { readonly kind: K },
  value: AnswerValue,
) => kinds[field.kind](field, value);

/** An answer to read. */
export const Answered = ({ field, value }: AnsweredProps) => drawn(field, value);

type ChosenProps = { readonly options: readonly Option[]; readonly ids: readonly string[] };

function Chosen({ options, ids }: ChosenProps) {
  const say = useSay();
  const chosen = options.filter(({ optionId }) => ids.includes(optionId));
  return <p>{chosen.map(({ label }) => say(label)).join(" · ")}</p>;
}

function YesOrNo({ isYes }: { readonly isYes: boolean }) {
  const { t } = useTranslation("work");
  return <p>{t(isYes ? "yes" : "no")}</p>;
}

type RowsProps<K extends Field["kind"]> = {
  readonly field: Extract<Field, { kind: K }>;
  readonly rows: readonly AnswerRow[];
};

function Lines({ field, rows }: RowsProps<"rows">) {
  const say = useSay();
  const { t } = useTranslation("work");
  const words = (partId: string, { parts }: AnswerRow) => {
    const value = parts[partId];
    if (typeof value === "boolean") return t(value ? "yes" : "no");
    return partWords(field, { partId, value }, say);
  };
  return (
    <ul className="grid list-disc gap-1 pl-5 wrap-anywhere">
      {rows.map((row) => (
        <li key={row.rowId}>
          {field.parts
            .filter(({ partId }) => words(partId, row) !== "")
            .map(({ partId, label }) => `${say(label)}: ${words(partId, row)}`)
            .join(" · ")}
        </li>
      ))}
    </ul>
  );
}

/** What each line was rated before, and now. */
function Changes({ field, rows }: RowsProps<"again">) {
  const { t } = useTranslation("work");
  const nameOf = useRowName();
  const before = rowsIn(use(AnswersContext)[field.of]);
  return (
    <ul className="grid list-disc gap-1 pl-5 wrap-anywhere">
      {rows.map(({ rowId, parts }) => {
        const row = before.find((one) => one.rowId === rowId);
        const change = {
          before: String(row?.parts[field.before] ?? "–"),
          after: String(parts["rating"] ?? "–"),
        };
        return <li key={rowId}>{`${row ? nameOf(field, row) : "–"}: ${t("change", change)}`}</li>;
      })}
    </ul>
  );
}
