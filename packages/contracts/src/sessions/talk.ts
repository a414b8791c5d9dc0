import { z } from "zod";
import { command, Done, query } from "../define.ts";
import { ChatMessage, ChatTo } from "../live/chat.ts";
import { Words } from "../live/words.ts";
import { leading, live, present } from "./common.ts";

/** Words in writing. */
export const talk = {
  /** While private chat is locked a client's private message is refused but to who leads; staff may always write (it is logged). */
  say: command("sessions.message.say", {
    input: live.extend({ to: ChatTo, text: Words }),
    output: z.object({ messageId: z.uuid() }),
    access: present,
  }),
  /** Messages that I may see, before this number, the newest first; at most 50. */
  olderMessages: query("sessions.message.list", {
    input: live.extend({ before: z.int().positive() }),
    output: z.object({ messages: z.array(ChatMessage), more: z.boolean() }),
    access: present,
  }),
  /** Takes a message away from every screen. */
  removeMessage: command("sessions.message.remove", {
    input: live.extend({ messageId: z.uuid() }),
    output: Done,
    access: leading,
  }),
} as const;
