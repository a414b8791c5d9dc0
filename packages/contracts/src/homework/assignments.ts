import { z } from "zod";
import { leaderRoles } from "../actor.ts";
import { byRole, command, Done, query } from "../define.ts";
import { assignment, Assignment, Day, Dose } from "./common.ts";
import { WorkForm } from "./form.ts";
import { Submission } from "./submissions.ts";

/** What a clinician wrote about a try, for the client. */
export const Feedback = z.object({
  feedbackId: z.uuid(),
  submissionId: z.uuid(),
  /** Who gave it. */
  by: z.uuid(),
  words: z.string(),
  /** One more try was asked for. */
  returned: z.boolean(),
  givenAt: z.iso.datetime(),
});
export type Feedback = z.infer<typeof Feedback>;

/** A question about an assignment, or an answer to one: both are words in order. */
export const Question = z.object({
  questionId: z.uuid(),
  by: z.uuid(),
  byClient: z.boolean(),
  words: z.string(),
  askedAt: z.iso.datetime(),
});
export type Question = z.infer<typeof Question>;

export const Words = z.string().trim().min(1, "Write something first").max(4_000);

/** Giving work, and all that belongs to what was given. */
export const assignments = {
  /** Gives a task in one's own words to one client of a group that the asker leads. */
  giveAssignment: command("homework.assignment.give", {
    input: z.object({
      clientId: z.uuid(),
      groupId: z.uuid(),
      title: z.string().trim().min(1, "Write a title").max(200),
      dueOn: Day.nullable(),
    }),
    output: Assignment,
    access: byRole(...leaderRoles),
  }),
  /** Gives a work of the library to clients of a group that the asker leads; each gets their own. */
  assignWork: command("homework.assignment.assign", {
    input: z.object({
      groupId: z.uuid(),
      /** These clients, or all clients whom the group has now. */
      to: z.union([z.array(z.uuid()).min(1, "Choose a client").max(60), z.literal("everybody")]),
      workId: z.string().max(60),
      /** Empty: called as the work is. */
      title: z.string().trim().max(200).default(""),
      goal: z.string().trim().max(300).default(""),
      dose: Dose,
      dueOn: Day.nullable(),
    }),
    output: z.object({ assignments: z.array(Assignment) }),
    access: byRole(...leaderRoles),
  }),
  /** A client's own work, or that of the groups that the asker leads; newest first. */
  listAssignments: query("homework.assignment.list", {
    input: z.object({}),
    output: z.object({ assignments: z.array(Assignment) }),
  }),
  /** One assignment whole, for its client and for who leads the group. Drafts are shown to the client alone. */
  getAssignment: query("homework.assignment.get", {
    input: assignment,
    output: z.object({
      assignment: Assignment,
      form: WorkForm,
      submissions: z.array(Submission),
      feedback: z.array(Feedback),
      questions: z.array(Question),
    }),
  }),
  /** Asks about it, or answers; for its client and for who leads the group. */
  askQuestion: command("homework.question.ask", {
    input: assignment.extend({ words: Words }),
    output: Question,
  }),
  /** The client has read the feedback. */
  seeFeedback: command("homework.feedback.see", {
    input: assignment,
    output: Done,
    access: byRole("client"),
  }),
};
