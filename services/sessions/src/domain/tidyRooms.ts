import type { LogEntry } from "@hearth/contracts/sessions/record";
import { breakoutRooms } from "./breakouts.ts";
import {
  changePeople,
  changeSession,
  type LiveState,
  note,
  type Participant,
  participantOf,
} from "./liveState.ts";
import { withoutAnsweredCalls } from "./help.ts";
import { present } from "./presence.ts";
import { tidyPrivateRooms } from "./privateRooms.ts";
import { inside, isOpen, roomOf } from "./table.ts";

export type Change = {
  readonly former: LiveState;
  /** The participant who asked; null when it was due. */
  readonly by: string | null;
  readonly now: Date;
};

/**
 * What follows in the rooms from any change of anything: visits, calls and voices end with what they were for, it is
 * known which rooms are without staff and who has been where, and the log says so. The same again changes nothing.
 */
export function tidyRooms(decided: LiveState, change: Change): LiveState {
  if (decided === change.former) return decided;
  const withoutCalls = (state: LiveState) => withoutAnsweredCalls(state, change.former);
  const steps = [withoutLostVisits, withoutCalls, withoutLostVoices, withMet];
  const tidy = steps.reduce((state, step) => step(state), tidyPrivateRooms(decided, change));
  return logged(withUnstaffed(tidy, change.now), change);
}

const withoutLostVisits = (state: LiveState): LiveState =>
  changePeople(state, (one) =>
    one.visit && !(one.state === "admitted" && one.staff && isOpen(state, one.visit.room))
      ? { ...one, visit: null }
      : one,
  );

function withoutLostVoices(state: LiveState): LiveState {
  const { breakouts } = state.session;
  const isThere = (id: string) =>
    inside(state).some((one) => one.participantId === id && one.staff);
  const areOpen = breakoutRooms(state).length > 0;
  const speakingToAll = breakouts.speakingToAll.filter((id) => areOpen && isThere(id));
  return speakingToAll.length === breakouts.speakingToAll.length
    ? state
    : changeSession(state, { breakouts: { ...breakouts, speakingToAll } });
}

/** Remembers who has been in which breakout room. */
function withMet(state: LiveState): LiveState {
  const { breakouts } = state.session;
  const fresh = breakoutRooms(state).map(({ roomId }) => {
    const known = breakouts.met[roomId] ?? [];
    const here = present(state).filter((one) => roomOf(state, one) === roomId);
    const added = here.map(({ personId }) => personId).filter((id) => !known.includes(id));
    return { roomId, known, added };
  });
  if (fresh.every(({ added }) => added.length === 0)) return state;
  const met = Object.fromEntries(
    fresh.map(({ roomId, known, added }) => [roomId, [...known, ...added]]),
  );
  return changeSession(state, { breakouts: { ...breakouts, met } });
}

function withUnstaffed(state: LiveState, now: Date): LiveState {
  const staffed = new Set(
    present(state)
      .filter(({ staff }) => staff)
      .flatMap((one) => presentIn(state, one)),
  );
  const rooms = state.rooms.map((room) => {
    const unstaffedSince = staffed.has(room.roomId) ? null : (room.unstaffedSince ?? now);
    return unstaffedSince === room.unstaffedSince ? room : { ...room, unstaffedSince };
  });
  return rooms.every((room, index) => room === state.rooms[index]) ? state : { ...state, rooms };
}

/** Who listens in is in both rooms. */
function presentIn(state: LiveState, one: Participant): string[] {
  const { visit } = one;
  if (!visit?.isOpen) return [roomOf(state, one)];
  return visit.mode === "join" ? [visit.room] : [visit.room, roomOf(state, one)];
}

type Line = Pick<LogEntry, "kind" | "room" | "about"> & { readonly by?: string | null };

function logged(state: LiveState, { former, by, now }: Change): LiveState {
  const lines = [...aboutRooms(former, state), ...aboutVisits(former, state)];
  const at = now.toISOString();
  return lines.reduce((sum, line) => note(sum, { at, by, reason: null, ...line }), state);
}

function aboutRooms(former: LiveState, state: LiveState): Line[] {
  const before = breakoutRooms(former).length > 0;
  const after = breakoutRooms(state).length > 0;
  if (before === after) return [];
  return [{ kind: after ? "breakouts_opened" : "breakouts_closed", room: null, about: [] }];
}

/** A line for each visit that was announced, opened or ended, whatever ended it. */
function aboutVisits(former: LiveState, state: LiveState): Line[] {
  return state.participants.flatMap(({ participantId, visit }) => {
    const before = participantOf(former, participantId)?.visit ?? null;
    const isSame = before?.room === visit?.room;
    const line = (kind: LogEntry["kind"], of: Visiting | null, holds: boolean): Line[] =>
      of && holds ? [{ kind, room: of.room, about: [participantId] }] : [];
    return [
      ...line("visit_ended", before, !isSame),
      ...line("visit_announced", visit, !isSame),
      ...line("visit_opened", visit, isOpened(visit) && !(isSame && isOpened(before))),
    ];
  });
}

type Visiting = NonNullable<Participant["visit"]>;
const isOpened = (visit: Visiting | null): boolean => visit?.isOpen === true;
