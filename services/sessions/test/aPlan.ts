import { type PlannedRoom, noTask } from "@hearth/contracts/live/rooms";
import { openBreakouts, type Opening } from "../src/domain/breakouts.ts";
import type { LiveState } from "../src/domain/liveState.ts";
import { savePlan } from "../src/domain/plan.ts";
import { tidyRooms } from "../src/domain/tidyRooms.ts";
import { now } from "./aGroup.ts";

/** Rooms with these people in them. */
export const roomsOf = (...people: readonly (readonly string[])[]): PlannedRoom[] =>
  people.map((personIds, index) => ({
    name: `Room ${index + 1}`,
    task: noTask,
    personIds: [...personIds],
  }));

/** The state with a plan of these rooms. */
export const withPlan = (
  state: LiveState,
  ...people: readonly (readonly string[])[]
): LiveState => {
  const { version } = state.session.breakouts.plan;
  return savePlan(state, { version, rooms: roomsOf(...people), savedBy: "lead", now });
};

/** Opens the plan as it is, on recall; what the test does not say is filled in. */
export const opened = (state: LiveState, changes: Partial<Opening> = {}): LiveState => {
  const { version } = state.session.breakouts.plan;
  const opening = { version, minutes: null, choice: false, flagAfterMinutes: 10, now, ...changes };
  return carried(state, openBreakouts(state, opening));
};

/** What a command makes of a state, with what follows from it, as control does it. */
export const carried = (former: LiveState, decided: LiveState, at = now): LiveState =>
  tidyRooms(decided, { former, by: "at-lead", now: at });
