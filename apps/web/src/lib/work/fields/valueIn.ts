import type { AnswerRow, AnswerValue } from "@hearth/contracts/homework/answers";

type Given = AnswerValue | null | undefined;

/** An answer as what the question expects, or as not answered. */
export const textIn = (value: Given): string => (typeof value === "string" ? value : "");
export const numberIn = (value: Given): number | null => (typeof value === "number" ? value : null);
export const yesIn = (value: Given): boolean | null => (typeof value === "boolean" ? value : null);

const listIn = (value: Given): readonly (string | AnswerRow)[] =>
  Array.isArray(value) ? value : [];

export const idsIn = (value: Given): string[] =>
  listIn(value).filter((one) => typeof one === "string");
export const rowsIn = (value: Given): AnswerRow[] =>
  listIn(value).filter((one) => typeof one !== "string");
