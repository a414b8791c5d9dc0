import type { Answers, AnswerValue, SavedAnswer } from "@hearth/contracts/homework/answers";

/** Saved answers by question; of two to the same question the later in the list. What was taken back is absent. */
export function valuesIn(answers: readonly SavedAnswer[]): Answers {
  const last = new Map(answers.map(({ fieldId, value }) => [fieldId, value]));
  const given = [...last].filter((entry): entry is [string, AnswerValue] => entry[1] !== null);
  return Object.fromEntries(given);
}
