import { z } from "zod";
import { command, event, query } from "../define.ts";

/** What one person wrote in the thread of a group. The gateway joins the name. */
export const Message = z.object({
  messageId: z.uuid(),
  groupId: z.uuid(),
  authorId: z.uuid(),
  text: z.string(),
  postedAt: z.iso.datetime(),
});
export type Message = z.infer<typeof Message>;

/** What people write to each other. */
export const threads = {
  /** Writes to the thread of a group that the asker belongs to. */
  postMessage: command("messaging.message.post", {
    input: z.object({
      groupId: z.uuid(),
      text: z.string().trim().min(1, "Write a message").max(4000),
    }),
    /** `showHelp`: the words may tell of a crisis. The author is shown help at once; the message stands as it is. */
    output: Message.extend({ showHelp: z.boolean().optional() }),
  }),
  /** The last messages of a group's thread, oldest first, at most 100. */
  listMessages: query("messaging.message.list", {
    input: z.object({ groupId: z.uuid() }),
    output: z.object({ messages: z.array(Message) }),
  }),
} as const;

export const threadEvents = {
  messagePosted: event(
    "messaging.message.posted",
    z.object({ messageId: z.uuid(), groupId: z.uuid(), authorId: z.uuid() }),
  ),
} as const;
