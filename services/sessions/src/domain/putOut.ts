import { conflict, notFound } from "@hearth/contracts/errors";
import type { LogEntry } from "@hearth/contracts/sessions/record";
import { mustNotBeOver } from "./lifecycle.ts";
import {
  changePeople,
  type LiveState,
  note,
  type Participant,
  participantOf,
} from "./liveState.ts";
import { into } from "./standing.ts";

/** A step of staff against somebody's stay: about whom, by whom, when. */
export type Step = {
  readonly participantId: string;
  readonly by: string | null;
  readonly now: Date;
};

/** From the room to the waiting room. Until staff let them in again they wait, also when they come anew. */
export function sendBack(state: LiveState, step: Step): LiveState {
  const one = somebody(state, step);
  if (one.state === "lobby") return state;
  if (one.state !== "admitted") throw conflict("This person is not in the session");
  const marks = { ...one.marks, sentBack: true };
  const outside = { ...one, marks, admittedAt: null };
  const next = put(state, one, into(state, outside, { state: "lobby", now: step.now }));
  return note(next, entry(step, { kind: "sent_back", room: one.room, reason: null }));
}

/** Out, and by no way in again until staff lift it. */
export function remove(state: LiveState, step: Step & { readonly reason: string }): LiveState {
  const one = somebody(state, step);
  if (one.marks.removal) return state;
  const { now, reason } = step;
  const marks = { ...one.marks, removal: { at: now.toISOString(), reason } };
  const outside = { ...one, marks, admittedAt: null };
  const next = put(state, one, into(state, outside, { state: "removed", now }));
  return note(next, entry(step, { kind: "removed", room: one.room, reason }));
}

/** The person may come to the door again, and waits there. */
export function unblock(state: LiveState, step: Step): LiveState {
  const one = somebody(state, step);
  const isRefused = one.state === "refused";
  if (!isRefused && !one.marks.removal) return state;
  const marks = { ...one.marks, removal: null };
  const free = { ...one, marks, admittedAt: null };
  const next = put(state, one, into(state, free, { state: "left", now: step.now }));
  return note(next, entry(step, { kind: "unblocked", room: null, reason: null }));
}

function somebody(state: LiveState, { participantId, now }: Step): Participant {
  mustNotBeOver(state, now);
  const one = participantOf(state, participantId);
  if (!one) throw notFound("Participant");
  if (one.staff) throw conflict("Who leads the group can't be sent out of it");
  return one;
}

const put = (state: LiveState, one: Participant, changed: Participant): LiveState =>
  changePeople(state, (other) => (other === one ? changed : other));

const entry = (
  { participantId, by, now }: Step,
  what: Pick<LogEntry, "kind" | "room" | "reason">,
): LogEntry => ({ at: now.toISOString(), by, about: [participantId], ...what });
