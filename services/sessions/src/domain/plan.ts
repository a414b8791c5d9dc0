import { stale } from "@hearth/contracts/errors";
import type { BreakoutPlan, PlannedRoom } from "@hearth/contracts/live/rooms";
import { mustNotBeOver } from "./lifecycle.ts";
import { changeSession, type LiveState } from "./liveState.ts";

export type Saving = {
  /** Of the plan on which the asker worked. */
  readonly version: number;
  readonly rooms: readonly PlannedRoom[];
  readonly savedBy: string;
  readonly now: Date;
};

/** Saves the plan, unless somebody else did since: nobody's work is overwritten unseen. */
export function savePlan(state: LiveState, { version, rooms, savedBy, now }: Saving): LiveState {
  mustNotBeOver(state, now);
  const { breakouts } = state.session;
  if (breakouts.plan.version !== version) throw stale("The plan of the rooms");
  const plan: BreakoutPlan = { version: version + 1, rooms: [...rooms], savedBy };
  return changeSession(state, { breakouts: { ...breakouts, plan } });
}
