import { z } from "zod";
import { command, Done, event, query, signedIn } from "../define.ts";
import { FileRef, filesOf } from "../files.ts";

/** `group`: of a whole group. `staff`: of those who care for a group. `care`: of one client and their care team. */
export const ThreadKind = z.enum(["group", "staff", "care"]);
export type ThreadKind = z.infer<typeof ThreadKind>;

/** A thread by what it belongs to: a group, or the client whom a care team is for. */
export const ThreadRef = z.object({ kind: ThreadKind, of: z.uuid() });
export type ThreadRef = z.infer<typeof ThreadRef>;

/** Why somebody reports a message, or staff hide it. */
export const Concern = z.enum([
  "hurtful",
  "private_details",
  "substances",
  "self_harm",
  "unwanted",
  "other",
]);
export type Concern = z.infer<typeof Concern>;

/** What one person wrote in a thread, as one reader may see it. The gateway joins the name. */
export const Message = z.object({
  messageId: z.uuid(),
  /** Its place in the thread, from 1, without gaps. */
  seq: z.int().positive(),
  authorId: z.uuid(),
  /** Null where staff hid it from this reader. */
  text: z.string().nullable(),
  files: z.array(FileRef),
  postedAt: z.iso.datetime(),
  hidden: z.object({ reason: Concern, at: z.iso.datetime() }).nullable(),
  /** This reader has reported it. */
  reported: z.boolean(),
  /** How many others have seen it; null for who may not know. */
  seenBy: z.int().nonnegative().nullable(),
});
export type Message = z.infer<typeof Message>;

/** One thread in somebody's list. */
export const ThreadSummary = ThreadRef.extend({
  /** Messages of others that this person has not seen; 100 stands for more than 99. */
  unread: z.int().nonnegative(),
  last: Message.pick({ messageId: true, seq: true, authorId: true, postedAt: true })
    .extend({ text: z.string(), files: z.int().nonnegative() })
    .nullable(),
});
export type ThreadSummary = z.infer<typeof ThreadSummary>;

/** The most that one message carries. */
export const mostText = 4000;
const mostFiles = 4;

/** What people write to each other. Who belongs to a thread follows from memberships: nobody is added to one. */
export const threads = {
  /** The asker's threads, the latest first. */
  listThreads: query("messaging.thread.list", {
    input: z.object({}),
    output: z.object({ threads: z.array(ThreadSummary) }),
  }),
  /** Up to 50 messages of a thread, oldest first: the last ones, or those before one of them. */
  listMessages: query("messaging.message.list", {
    input: ThreadRef.extend({ before: z.int().positive().optional() }),
    output: z.object({
      messages: z.array(Message),
      hasOlder: z.boolean(),
      /** Up to where the asker has seen it. */
      seenTo: z.int().nonnegative(),
      /** The asker may hide and restore messages here. */
      moderates: z.boolean(),
    }),
  }),
  /** Writes to a thread. The id is made by who writes: the same one again is the same message. */
  postMessage: command("messaging.message.post", {
    input: ThreadRef.extend({
      messageId: z.uuid(),
      text: z.string().trim().max(mostText, `Use at most ${mostText} letters`),
      fileIds: z.array(z.uuid()).max(mostFiles).default([]),
    }).refine(({ text, fileIds }) => text !== "" || fileIds.length > 0, "Write a message"),
    /** `showHelp`: the words may tell of a crisis. The author is shown help at once; the message stands as it is. */
    output: Message.extend({ showHelp: z.boolean().optional() }),
  }),
  /** The asker has seen the thread up to here. It never goes back. */
  markSeen: command("messaging.thread.markSeen", {
    input: ThreadRef.extend({ seq: z.int().positive() }),
    output: Done,
  }),
  /** Files belong to a thread: they are sent before the message that carries them, and opened from it. */
  ...filesOf("messaging.file", { of: ThreadRef.shape, access: signedIn }),
} as const;

export const threadEvents = {
  messagePosted: event(
    "messaging.message.posted",
    z.object({
      messageId: z.uuid(),
      authorId: z.uuid(),
      /** The group of a group's or its staff's thread. */
      groupId: z.uuid().optional(),
      thread: ThreadRef.optional(),
    }),
  ),
} as const;
