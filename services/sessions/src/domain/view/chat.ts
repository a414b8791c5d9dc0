import type { Chat, ChatMessage } from "@hearth/contracts/live/chat";
import { type LiveState, type Message, type Participant, participantOf } from "../liveState.ts";

const shown = 20;
const shownWords = 10;

/** The last messages that this participant may see, and what of older ones their screen has to know. */
export function chatFor(state: LiveState, me: Participant): Chat {
  const mine = state.messages.filter((message) => maySee(me, message));
  const last = mine.slice(-shown);
  const isWord = ({ kind, from }: Message) => kind === "people" && from !== me.participantId;
  const words = state.lasting.filter(
    (one) => isWord(one) && maySee(me, one) && isBefore(one, last),
  );
  return {
    messages: last.map((message) => messageFor(state, message)),
    more: mine.length > shown || (state.messages[0]?.seq ?? 1) > 1,
    words: words.slice(-shownWords).map((message) => messageFor(state, message)),
    removed: state.lasting
      .filter((message) => message.removed && isFor(me, message))
      .map(({ messageId }) => messageId),
  };
}

const isBefore = ({ seq }: Message, [first]: readonly Message[]): boolean =>
  first === undefined || seq < first.seq;

/**
 * A message is for its writer and for whom it was written: the people named, or those who stood in the rooms. Staff read
 * what is written to rooms wherever they are; a private message of others they do not.
 */
export const maySee = (me: Participant, message: Message): boolean =>
  !message.removed && isFor(me, message);

function isFor(me: Participant, message: Message): boolean {
  if (message.from === me.participantId) return true;
  if (me.staff && message.kind !== "people") return true;
  return message.people.includes(me.participantId);
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
    to: message.kind === "people" ? message.people.map((id) => nameOf(state, id)) : [],
    text: message.text,
  };
}

const nameOf = (state: LiveState, participantId: string): string =>
  participantOf(state, participantId)?.displayName ?? "";
