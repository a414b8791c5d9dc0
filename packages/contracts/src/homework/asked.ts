import type { AnswerValue } from "./answers.ts";
import type { Field, Op } from "./form.ts";

type Bound = { readonly op: Op; readonly value: number };

const comparisons: Readonly<Record<Op, (one: number, other: number) => boolean>> = {
  ">=": (one, other) => one >= other,
  "<=": (one, other) => one <= other,
  "==": (one, other) => one === other,
  ">": (one, other) => one > other,
  "<": (one, other) => one < other,
};

/** Whether a number keeps a bound. What is missing keeps none. */
export const meets = (number: number | undefined, { op, value }: Bound): boolean =>
  number !== undefined && comparisons[op](number, value);

/** What an answer counts; undefined where nothing was answered or nothing is counted. */
export function numberOf(field: Field, value: AnswerValue | null | undefined): number | undefined {
  if (typeof value === "number") return value;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (field.kind !== "one") return undefined;
  return field.options.find(({ optionId }) => optionId === value)?.value ?? undefined;
}

type Given = Readonly<Record<string, AnswerValue | null | undefined>>;

/** The numbers of all answers to questions that are asked, by question. */
export function numbersOf(fields: readonly Field[], answers: Given): ReadonlyMap<string, number> {
  const numbers = new Map<string, number>();
  for (const field of fields) {
    const number = numberOf(field, answers[field.fieldId]);
    if (number !== undefined && isShown(field, numbers)) numbers.set(field.fieldId, number);
  }
  return numbers;
}

const isShown = ({ showIf }: Field, numbers: ReadonlyMap<string, number>) =>
  showIf === null || showIf.anyOf.some((fieldId) => meets(numbers.get(fieldId), showIf));

/** The questions that are asked after these answers, in order. */
export function askedOf(fields: readonly Field[], answers: Given): readonly Field[] {
  const numbers = numbersOf(fields, answers);
  return fields.filter((field) => isShown(field, numbers));
}

/** Whether there is anything in it. */
export function isAnswered(value: AnswerValue | null | undefined): boolean {
  if (value === null || value === undefined) return false;
  if (typeof value === "string") return value.trim() !== "";
  return !Array.isArray(value) || value.length > 0;
}

/** The questions that have to be answered before it may be handed in. */
export const missingOf = (fields: readonly Field[], answers: Given): readonly Field[] =>
  askedOf(fields, answers).filter(
    ({ fieldId, required }) => required && !isAnswered(answers[fieldId]),
  );
