import { AppError, notFound } from "@hearth/contracts/errors";
import type { ChatTo } from "@hearth/contracts/live/chat";
import { mainRoom } from "@hearth/contracts/live/rooms";
import { locked, mustBeInside } from "./insider.ts";
import { mustBeLive } from "./lifecycle.ts";
import {
  type LiveState,
  type Message,
  note,
  type Participant,
  participantOf,
} from "./liveState.ts";
import { isOfStaff } from "./parts.ts";
import { powersOf } from "./powers.ts";
import { inside, isOpen, roomOf, whereHeard } from "./table.ts";
import { maySee } from "./view/chat.ts";

/** So many are at hand in the state. */
const kept = 100;

export type Saying = {
  readonly me: Participant;
  readonly to: ChatTo;
  readonly text: string;
  readonly messageId: string;
  readonly now: Date;
};

/** Writes to the own room, to one or two people, or (staff) to rooms. Who reads it is settled as it is written. */
export function say(state: LiveState, { me, to, text, messageId, now }: Saying): LiveState {
  mustBeInside(state, me);
  const seq = (state.messages.at(-1)?.seq ?? 0) + 1;
  const words = { messageId, seq, at: now, from: me.participantId, text, removed: false };
  const message: Message = { ...words, kind: to.kind, ...reach(state, me, to) };
  const said = { ...state, messages: [...state.messages, message].slice(-kept) };
  if (to.kind !== "people") return said;
  const lasting = { ...said, lasting: [...said.lasting, message] };
  if (!isOfStaff(me)) return lasting;
  return note(lasting, {
    at: now.toISOString(),
    kind: "private_word",
    by: me.participantId,
    about: [...message.people],
    room: null,
    reason: null,
  });
}

type Reach = Pick<Message, "people" | "rooms">;

function reach(state: LiveState, me: Participant, to: ChatTo): Reach {
  if (to.kind === "people") return toPeople(state, me, to.participantIds);
  if (to.kind === "rooms") return toRooms(state, me, to.rooms);
  if (!powersOf(state, me).groupChat) throw locked("Staff have locked the group chat");
  return readIn(state, [whereHeard(state, me)]);
}

/** Of clients to whom they can see: always to who leads, to each other only while it is open. */
function toPeople(state: LiveState, me: Participant, participantIds: readonly string[]): Reach {
  const people = [...new Set(participantIds)];
  const leads = (id: string) => participantOf(state, id)?.staff === true;
  if (!powersOf(state, me).privateChat && !people.every(leads))
    throw locked("Staff have locked private messages between clients");
  const isInSight = (one: Participant) =>
    me.staff || one.staff || roomOf(state, one) === roomOf(state, me);
  const reachable = inside(state).filter((one) => one !== me && isInSight(one));
  if (people.some((id) => !reachable.some(({ participantId }) => participantId === id)))
    throw notFound("Participant");
  return { people, rooms: [] };
}

function toRooms(state: LiveState, me: Participant, named: readonly string[] | null): Reach {
  if (!me.staff)
    throw new AppError("forbidden", "Only the people who lead the group write to whole rooms");
  const rooms = named ?? [mainRoom, ...state.rooms.map(({ roomId }) => roomId)];
  if (rooms.some((room) => !isOpen(state, room))) throw notFound("Room");
  return readIn(state, [...new Set(rooms)]);
}

/** Everybody who stands there now: who comes later has not heard what was said either. */
const readIn = (state: LiveState, rooms: readonly string[]): Reach => ({
  rooms,
  people: inside(state)
    .filter((one) => rooms.includes(whereHeard(state, one)))
    .map(({ participantId }) => participantId),
});

/** Takes a message of any age away from every screen. A private one of others is not there for staff either. */
export function removeMessage(
  state: LiveState,
  me: Participant,
  found: Message | null | undefined,
): LiveState {
  mustBeLive(state);
  if (!found || !maySee(me, found)) throw notFound("Message");
  const removed = { ...found, removed: true };
  const isOther = ({ messageId }: Message) => messageId !== found.messageId;
  return {
    ...state,
    messages: state.messages.map((message) => (isOther(message) ? message : removed)),
    lasting: [...state.lasting.filter(isOther), removed],
  };
}
