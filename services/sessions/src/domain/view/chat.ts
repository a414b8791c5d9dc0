import type { Chat, ChatMessage } from "@hearth/contracts/live/chat";
import { type LiveState, type Message, type Participant, participantOf } from "../liveState.ts";
import { roomOf } from "../table.ts";

const shown = 20;

/** The last messages that this participant may see. */
export function chatFor(state: LiveState, me: Participant): Chat {
  const mine = state.messages.filter((message) => maySee(state, me, message));
  return {
    messages: mine.slice(-shown).map((message) => messageFor(state, message)),
    more: mine.length > shown || (state.messages[0]?.seq ?? 1) > 1,
  };
}

/** A private message is for its writer and readers; all others for who is in the room, and for staff. */
export function maySee(state: LiveState, me: Participant, message: Message): boolean {
  if (message.removed) return false;
  if (message.from === me.participantId) return true;
  if (message.kind === "people") return message.people.includes(me.participantId);
  return me.staff || message.rooms.includes(roomOf(state, me));
}

/** A message with the names of who wrote and who may read it. */
export function messageFor(state: LiveState, message: Message): ChatMessage {
  const from = participantOf(state, message.from);
  return {
    messageId: message.messageId,
    seq: message.seq,
    at: message.at.toISOString(),
    from: {
      participantId: message.from,
      displayName: from?.displayName ?? "",
      staff: from?.staff === true,
    },
    kind: message.kind,
    to: message.people.map((id) => participantOf(state, id)?.displayName ?? ""),
    text: message.text,
  };
}
