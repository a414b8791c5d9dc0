import { z } from "zod";
import { WorkRef } from "./form.ts";

/** A calendar day, as its writer calls it. */
export const Day = z.iso.date();

/** How often: once, or so many times, at most one for a day or for a week. */
export const Dose = z.object({
  every: z.enum(["once", "day", "week"]),
  times: z.int().min(1).max(60),
});
export type Dose = z.infer<typeof Dose>;

/** What was given before there was a library: a task in the clinician's own words. */
const task: WorkRef = {
  workId: "task",
  version: "1.0.0",
  kind: "task",
  title: { en: "Task", es: "Tarea" },
  languages: ["en", "es"],
};

/** Work given to one client. */
export const Assignment = z.object({
  assignmentId: z.uuid(),
  clientId: z.uuid(),
  groupId: z.uuid(),
  /** In the clinician's own words; empty where it is called as its work. */
  title: z.string(),
  dueOn: Day.nullable(),
  /** `open`: to do. `submitted`: all of it is in. `returned`: one more try is asked for. */
  status: z.enum(["open", "submitted", "returned", "closed"]),
  givenAt: z.iso.datetime(),
  work: WorkRef.default(task),
  goal: z.string().nullable().default(null),
  dose: Dose.default({ every: "once", times: 1 }),
  /** How many of the times are in. */
  turnsDone: z.int().nonnegative().default(0),
  /** The day of the last one that is in. */
  lastDay: Day.nullable().default(null),
  /** Something is begun and not submitted. */
  begun: z.boolean().default(false),
  /** The client has not seen the last feedback yet. */
  newFeedback: z.boolean().default(false),
});
export type Assignment = z.infer<typeof Assignment>;

export const assignment = z.object({ assignmentId: z.uuid() });
export const submission = z.object({ submissionId: z.uuid() });

/** One scale of an instrument. The band is there where the instrument has bands. */
export const Score = z.object({
  scaleId: z.string(),
  total: z.number(),
  band: z.string().optional(),
});
export type Score = z.infer<typeof Score>;
