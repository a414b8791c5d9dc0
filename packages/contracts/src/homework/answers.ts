import { z } from "zod";

/** One line of a list that the client adds to, such as one feeling with its ratings. */
export const AnswerRow = z.object({
  rowId: z.string().min(1).max(40),
  parts: z.record(z.string().max(60), z.union([z.string().max(500), z.int(), z.boolean()])),
});
export type AnswerRow = z.infer<typeof AnswerRow>;

/** What was answered to one question: words, a number, yes or no, options, or lines. */
export const AnswerValue = z.union([
  z.string().max(20_000),
  z.int(),
  z.boolean(),
  z.array(z.string().max(60)).max(60),
  z.array(AnswerRow).max(30),
]);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** By question. What is not answered is absent. */
export type Answers = Readonly<Record<string, AnswerValue>>;

/** An answer as it is stored: each save of a question is a version, and none is lost. */
export const SavedAnswer = z.object({
  fieldId: z.string(),
  /** Null where it was taken back. */
  value: AnswerValue.nullable(),
  version: z.int().positive(),
  savedAt: z.iso.datetime(),
});
export type SavedAnswer = z.infer<typeof SavedAnswer>;

/** A change of one answer, made on this version of it; 0 where there was none. */
export const AnswerChange = z.object({
  fieldId: z.string().min(1).max(60),
  value: AnswerValue.nullable(),
  base: z.int().nonnegative(),
});
export type AnswerChange = z.infer<typeof AnswerChange>;
