import { z } from "zod";
import { Words } from "./words.ts";

/** Whom a message is for: the room in which the writer stands, one or two people, or (from staff) whole rooms. */
export const ChatTo = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("room") }),
  z.object({ kind: z.literal("people"), participantIds: z.array(z.uuid()).min(1).max(2) }),
  /** Staff alone. Null means every room that is open, main included. */
  z.object({ kind: z.literal("rooms"), rooms: z.array(z.string()).min(1).max(11).nullable() }),
]);
export type ChatTo = z.infer<typeof ChatTo>;

/** One message as one participant may see it. `seq` rises within the session; what is for others leaves gaps. */
export const ChatMessage = z.object({
  messageId: z.uuid(),
  seq: z.int().positive(),
  at: z.iso.datetime(),
  from: z.object({ participantId: z.uuid(), displayName: z.string(), staff: z.boolean() }),
  kind: z.enum(["room", "people", "rooms"]),
  /** The names of those to whom a private message went; empty for all other messages. */
  to: z.array(z.string()),
  text: Words,
});
export type ChatMessage = z.infer<typeof ChatMessage>;

/** The last 20 messages that this participant may see, oldest first; older ones are asked for. */
export const Chat = z.object({
  messages: z.array(ChatMessage),
  /** There are older ones. */
  more: z.boolean(),
  /** Private words of others to me that are older than those, the last 10: what nobody read yet can be told. */
  words: z.array(ChatMessage).optional(),
  /** What staff took away of what I could read, whatever its age: it goes from every screen. */
  removed: z.array(z.uuid()).optional(),
});
export type Chat = z.infer<typeof Chat>;
