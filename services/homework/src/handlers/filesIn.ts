import type { Answers, AnswerValue } from "@hearth/contracts/homework/answers";
import type { Field } from "@hearth/contracts/homework/form";

/** The files that answers to these questions name. */
export const filesIn = (fields: readonly Field[], given: Answers): string[] =>
  fields.filter(({ kind }) => kind === "files").flatMap(({ fieldId }) => idsIn(given[fieldId]));

const idsIn = (list: AnswerValue | undefined): string[] =>
  Array.isArray(list) ? list.filter((id) => typeof id === "string") : [];
