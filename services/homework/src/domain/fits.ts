import { invalidInput } from "@hearth/contracts/errors";
import type { AnswerChange, AnswerRow, AnswerValue } from "@hearth/contracts/homework/answers";
import type { Field, FieldOf, RowPart } from "@hearth/contracts/homework/form";

type Kinds = { readonly [K in Field["kind"]]: (value: AnswerValue, field: FieldOf<K>) => boolean };
type Scale = { readonly min: number; readonly max: number };

const isOn = ({ min, max }: Scale, value: unknown): boolean =>
  typeof value === "number" && value >= min && value <= max;

const isOption = ({ options }: Pick<FieldOf<"one">, "options">, id: unknown): boolean =>
  options.some(({ optionId }) => optionId === id);

const listIn = (value: AnswerValue): readonly (string | AnswerRow)[] =>
  Array.isArray(value) ? value : [];

const isRow = (one: string | AnswerRow): one is AnswerRow => typeof one !== "string";

const kinds: Kinds = {
  one: (value, field) => isOption(field, value),
  several: (value, field) =>
    Array.isArray(value) && listIn(value).every((id) => isOption(field, id)),
  rating: (value, field) => isOn(field, value),
  yesNo: (value) => typeof value === "boolean",
  text: (value, { most }) => typeof value === "string" && value.length <= most,
  files: (value, { most }) =>
    Array.isArray(value) && value.length <= most && listIn(value).every((id) => !isRow(id)),
  rows: (value, { parts, most }) =>
    Array.isArray(value) &&
    value.length <= most &&
    listIn(value).every((row) => isRow(row) && fitsParts(row, parts)),
  again: (value, field) =>
    Array.isArray(value) &&
    listIn(value).every((row) => isRow(row) && isOn(field, row.parts["rating"])),
};

const fitsParts = ({ parts }: AnswerRow, known: readonly RowPart[]): boolean =>
  Object.entries(parts).every(([partId, value]) => {
    const part = known.find((one) => one.partId === partId);
    return part !== undefined && fitsPart(part, value);
  });

function fitsPart(part: RowPart, value: AnswerRow["parts"][string]): boolean {
  if (part.kind === "line") return typeof value === "string";
  if (part.kind === "yesNo") return typeof value === "boolean";
  return part.kind === "one" ? isOption(part, value) : isOn(part, value);
}

/** Refuses an answer to a question that is not asked, or of another kind than it asks for. */
export function mustFit(fields: readonly Field[], { fieldId, value }: AnswerChange): void {
  const field = fields.find((one) => one.fieldId === fieldId);
  if (!field || !(value === null || fitsKind(field, value)))
    throw invalidInput(`This work takes no such answer to ${fieldId}`);
}

const fitsKind = <K extends Field["kind"]>(field: FieldOf<K> & { kind: K }, value: AnswerValue) =>
  kinds[field.kind](value, field);
