import { z } from "zod";
import { staffRoles } from "../actor.ts";
import { byRole, command, Done, query } from "../define.ts";
import { Concern, Message, ThreadRef } from "./threads.ts";

const message = ThreadRef.extend({ messageId: z.uuid() });
const staff = byRole(...staffRoles);
const Words = z.string().trim().max(500, "Use at most 500 letters");
const Why = Words.min(1, "Say why, in a few words");

/** What became of a message after it was reported, each act with who did it. */
const Act = z.object({
  act: z.enum(["hidden", "restored", "kept"]),
  by: z.uuid(),
  at: z.iso.datetime(),
  why: z.string(),
});

/** A message that somebody reported, for those who moderate its thread. */
export const ReportedMessage = ThreadRef.extend({
  message: Message,
  reports: z.array(
    z.object({ by: z.uuid(), at: z.iso.datetime(), concern: Concern, words: z.string() }),
  ),
  acts: z.array(Act),
  isOpen: z.boolean(),
});
export type ReportedMessage = z.infer<typeof ReportedMessage>;

/** What is done about words that hurt. A message is never changed or deleted: it is its own evidence. */
export const moderation = {
  /** Tells those who moderate the thread about somebody else's message. */
  reportMessage: command("messaging.message.report", {
    input: message.extend({ concern: Concern, words: Words.default("") }),
    output: Done,
  }),
  /** Takes a message out of sight of all but its author and staff, and closes its reports. */
  hideMessage: command("messaging.message.hide", {
    input: message.extend({ concern: Concern, why: Why }),
    output: Done,
    access: staff,
  }),
  /** Shows a hidden message again. */
  restoreMessage: command("messaging.message.restore", {
    input: message.extend({ why: Why }),
    output: Done,
    access: staff,
  }),
  /** Closes the reports of a message that may stay. */
  keepMessage: command("messaging.message.keep", {
    input: message.extend({ why: Why }),
    output: Done,
    access: staff,
  }),
  /**
   * Reported messages of others in the threads that the asker moderates: open ones first, at most 100. Who wrote one
   * never learns who reported it.
   */
  listReports: query("messaging.report.list", {
    input: z.object({}),
    output: z.object({ reported: z.array(ReportedMessage), open: z.int().nonnegative() }),
    access: staff,
  }),
} as const;
