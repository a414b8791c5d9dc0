import { isReturnDue, returnAtOf } from "./breakouts.ts";
import type { LiveState } from "./liveState.ts";
import { visitDueAt } from "./visits.ts";

/** When something has to happen to this session without anybody asking; null means never. */
export function dueAtOf(state: LiveState): Date | null {
  const { phase, finalisedAt, endedAt, autoEndAt } = state.session;
  if (phase === "scheduled") return null;
  if (phase === "ended") return finalisedAt ? null : endedAt;
  const times = [autoEndAt, returnAtOf(state), visitDueAt(state)].filter((at) => at !== null);
  return new Date(Math.min(...times.map((at) => at.getTime())));
}

export type Due = "finalise" | "end" | "return" | "visit" | "nothing";

/** What has to happen now. */
export function dueNow(state: LiveState, now: Date): Due {
  const { phase, finalisedAt, autoEndAt } = state.session;
  if (phase === "ended") return finalisedAt ? "nothing" : "finalise";
  if (phase === "scheduled") return "nothing";
  if (autoEndAt <= now) return "end";
  if (isReturnDue(state, now)) return "return";
  const visitAt = visitDueAt(state);
  return visitAt && visitAt <= now ? "visit" : "nothing";
}
