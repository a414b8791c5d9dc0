import type { AnswerRow, Answers } from "@hearth/contracts/homework/answers";
import type { Field, FieldOf } from "@hearth/contracts/homework/form";
import { createContext, use } from "react";
import { type Say, useSay } from "../useSay.ts";

/** The questions of the form that is shown: one may speak of the lines of another. */
export const FieldsContext = createContext<readonly Field[]>([]);

/** The answers of the form that is shown. */
export const AnswersContext = createContext<Answers>({});

/** What a line is called: the words of its options and its own, one after the other. */
export function useRowName() {
  const say = useSay();
  const fields = use(FieldsContext);
  return ({ of, name }: Pick<FieldOf<"again">, "of" | "name">, row: AnswerRow): string => {
    const field = fields.find(({ fieldId }) => fieldId === of);
    const words = name.map((partId) => partWords(field, { partId, value: row.parts[partId] }, say));
    return words.filter((word) => word !== "").join(": ") || "–";
  };
}

type Part = { readonly partId: string; readonly value: AnswerRow["parts"][string] | undefined };

/** A part of a line in words. */
export function partWords(field: Field | undefined, { partId, value }: Part, say: Say): string {
  const parts = field?.kind === "rows" ? field.parts : [];
  const part = parts.find((one) => one.partId === partId);
  const option =
    part?.kind === "one" ? part.options.find(({ optionId }) => optionId === value) : undefined;
  return option ? say(option.label) : String(value ?? "");
}
