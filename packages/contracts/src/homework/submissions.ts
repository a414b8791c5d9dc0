import { z } from "zod";
import { byRole, command, query } from "../define.ts";
import { FileRef, filesOf, Ticket } from "../files.ts";
import { AnswerChange, SavedAnswer } from "./answers.ts";
import { assignment, Day, Score, submission } from "./common.ts";
import { WorkForm } from "./form.ts";
import { RiskLevel } from "./risk.ts";

/** One try at an assignment: begun, handed in, looked at. Every try is kept. */
export const Submission = z.object({
  submissionId: z.uuid(),
  assignmentId: z.uuid(),
  clientId: z.uuid(),
  /** Which of the times of its dose, from 1. */
  turn: z.int().positive(),
  /** Which try of this turn, from 1. */
  attempt: z.int().positive(),
  /** The day that it is about. */
  day: Day,
  state: z.enum(["draft", "submitted", "returned", "reviewed"]),
  begunAt: z.iso.datetime(),
  submittedAt: z.iso.datetime().nullable(),
});
export type Submission = z.infer<typeof Submission>;

/** What the definition says of the answers, for staff alone. Screening results, no diagnoses. */
export const Result = z.object({
  scores: z.array(Score.extend({ label: z.string(), min: z.number(), max: z.number() })),
  /** Cut-offs that were reached, and rules that apply, in the words of the definition. */
  remarks: z.array(z.string()),
  /** Works that the definition asks to give next. */
  followUps: z.array(z.string()),
});
export type Result = z.infer<typeof Result>;

export const Flag = z.object({ itemId: z.string(), level: RiskLevel, flaggedAt: z.iso.datetime() });
export type Flag = z.infer<typeof Flag>;

const client = byRole("client");
const draft = z.object({
  submission: Submission,
  answers: z.array(SavedAnswer),
  /** What was written elsewhere and gave way to a later save. */
  overwritten: z.array(SavedAnswer),
  /** An answer was flagged: help is shown, and stays. */
  showHelp: z.boolean(),
});

/** A try as it is filled in, handed in and read. */
export const submissions = {
  /** The draft of the assignment; begins one where there is none. The day is the client's. */
  beginWork: command("homework.submission.begin", {
    input: assignment.extend({ day: Day }),
    output: draft,
    access: client,
  }),
  /**
   * Saves answers of a draft. The last save stays; where it was made on another version than the stored one,
   * what it replaces is kept and given back.
   */
  saveAnswers: command("homework.submission.save", {
    input: submission.extend({ changes: z.array(AnswerChange).min(1).max(60) }),
    output: z.object({
      saved: z.array(SavedAnswer),
      overwritten: z.array(SavedAnswer),
      showHelp: z.boolean(),
    }),
    access: client,
  }),
  /** Hands it in. Again: its state as it is. */
  submitWork: command("homework.submission.submit", {
    input: submission,
    output: z.object({ submission: Submission, showHelp: z.boolean() }),
    access: client,
  }),
  /** A try with what the asker may read of it: the client all, staff what is shared with them once it is handed in. */
  getSubmission: query("homework.submission.get", {
    input: submission,
    output: z.object({
      submission: Submission,
      form: WorkForm,
      answers: z.array(SavedAnswer),
      /** The files that these answers name. */
      files: z.array(FileRef),
      /** For staff, of what is handed in. */
      result: Result.nullable(),
      flags: z.array(Flag),
    }),
  }),
  ...filesOf("homework.file", { of: assignment.shape, access: client }),
  /** The ticket for a file of a try that is handed in, for who leads the group. */
  openWorkFile: query("homework.file.openWork", {
    input: submission.extend({ fileId: z.uuid() }),
    output: z.object({ ticket: Ticket }),
  }),
};
