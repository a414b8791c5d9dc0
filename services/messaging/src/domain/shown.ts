import type { Role } from "@hearth/contracts/actor";
import type { Message, ThreadKind } from "@hearth/contracts/messaging/threads";
import type { StoredMessage } from "./message.ts";
import { isCarer, mayKnowSeen } from "./thread.ts";

/** Who reads, and what is known of the thread besides its messages. */
export type Reader = {
  readonly kind: ThreadKind;
  readonly personId: string;
  readonly role: Role;
  /** How far each person has seen it. */
  readonly seen: readonly { readonly personId: string; readonly seq: number }[];
  /** The messages that the reader has reported. */
  readonly reported: ReadonlySet<string>;
};

/** A message as one reader may see it. What staff hid is read by its author and by staff alone. */
export function shown({ threadId: _, ...message }: StoredMessage, reader: Reader): Message {
  const mayRead =
    message.hidden === null || message.authorId === reader.personId || isCarer(reader.role);
  return {
    ...message,
    text: mayRead ? message.text : null,
    files: mayRead ? [...message.files] : [],
    reported: reader.reported.has(message.messageId),
    seenBy: seenBy(message, reader),
  };
}

type Written = Pick<StoredMessage, "authorId" | "seq">;

function seenBy({ authorId, seq }: Written, { kind, personId, role, seen }: Reader): number | null {
  const mayKnow = isCarer(role) || (authorId === personId && mayKnowSeen(kind, role));
  if (!mayKnow) return null;
  return seen.filter((mark) => mark.personId !== authorId && mark.seq >= seq).length;
}
