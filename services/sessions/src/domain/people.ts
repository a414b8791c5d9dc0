import type { ParticipantState } from "@hearth/contracts/live";
import { mainRoom } from "@hearth/contracts/live/rooms";
import { conflict, notFound } from "@hearth/contracts/errors";
import { mustBeLive, mustBeNear, mustNotBeOver } from "./lifecycle.ts";
import { noMarks } from "./sections.ts";
import { changePeople, type LiveState, type Participant, participantOf } from "./liveState.ts";

/** Somebody at the door. `staff` lead the group: nobody has to let them in. */
export type Arrival = Pick<
  Participant,
  "personId" | "displayName" | "role" | "staff" | "credential"
> & { readonly participantId: string; readonly now: Date };

/** Comes to the door, for the first time or again. Who was in is in again, in the same room. */
export function enter(state: LiveState, arrival: Arrival): LiveState {
  if (arrival.staff) mustNotBeOver(state, arrival.now);
  else mustBeNear(state, arrival.now);
  const known = state.participants.find(({ personId }) => personId === arrival.personId);
  if (!known) return { ...state, participants: [...state.participants, newcomer(arrival)] };
  return changePeople(state, (one) => (one === known ? again(one, arrival) : one));
}

function newcomer({ now, ...person }: Arrival): Participant {
  const { staff } = person;
  return {
    ...person,
    state: staff ? "admitted" : "lobby",
    room: staff ? mainRoom : null,
    visit: null,
    marks: noMarks,
    whereabouts: null,
    since: now,
    admittedAt: staff ? now : null,
    enteredAt: now,
  };
}

function again(former: Participant, arrival: Arrival): Participant {
  if (isShutOut(former, arrival)) return former;
  const { displayName, role, staff, credential, now } = arrival;
  const admittedAt = former.state === "removed" ? null : former.admittedAt;
  const came = { ...former, displayName, role, staff, credential, admittedAt };
  const state = staff || admittedAt ? "admitted" : "lobby";
  if (state === former.state)
    return sameArrival(former, came) ? former : { ...came, enteredAt: now };
  return { ...into(came, state, now), enteredAt: now };
}

/** Refused stays refused until staff think again; removed until the person comes by another way. */
const isShutOut = ({ state, credential }: Participant, arrival: Arrival): boolean =>
  state === "refused" || (state === "removed" && credential === arrival.credential);

const sameArrival = (a: Participant, b: Participant): boolean =>
  a.displayName === b.displayName &&
  a.role === b.role &&
  a.staff === b.staff &&
  a.credential === b.credential;

function into(one: Participant, state: ParticipantState, now: Date): Participant {
  if (state !== "admitted") return { ...one, state, visit: null, since: now };
  const admittedAt = one.admittedAt ?? now;
  return { ...one, state, room: one.room ?? mainRoom, admittedAt, since: now };
}

/** Lets these people in. Who is in already, or went away meanwhile, stays as they are. */
export function admit(state: LiveState, participantIds: readonly string[], now: Date): LiveState {
  mustBeLive(state);
  if (participantIds.some((id) => !participantOf(state, id))) throw notFound("Participant");
  const waits = (one: Participant) => one.state === "lobby" || one.state === "refused";
  return changePeople(state, (one) =>
    participantIds.includes(one.participantId) && waits(one) ? into(one, "admitted", now) : one,
  );
}

export const admitAll = (state: LiveState, now: Date): LiveState =>
  admit(state, waiting(state), now);

export const waiting = ({ participants }: LiveState): string[] =>
  participants.filter(({ state }) => state === "lobby").map(({ participantId }) => participantId);

/** Sends somebody away from the door. */
export function refuse(state: LiveState, participantId: string, now: Date): LiveState {
  mustNotBeOver(state, now);
  const one = participantOf(state, participantId);
  if (!one) throw notFound("Participant");
  if (one.state === "admitted") throw conflict("This person is in the session already");
  if (one.state !== "lobby") return state;
  return changePeople(state, (other) => (other === one ? into(one, "refused", now) : other));
}

export type Departure = {
  readonly is: (participant: Participant) => boolean;
  /** `left` may come back as they please; `removed` only by another way. */
  readonly as: "left" | "removed";
  readonly now: Date;
};

/** Takes people out of the session: neither in a room nor at the door any more. */
export function depart(state: LiveState, { is, as, now }: Departure): LiveState {
  if (state.session.phase === "ended") return state;
  const present = (one: Participant) => one.state === "admitted" || one.state === "lobby";
  const goes = (one: Participant) => present(one) || (as === "removed" && one.state === "left");
  return changePeople(state, (one) => (goes(one) && is(one) ? into(one, as, now) : one));
}
