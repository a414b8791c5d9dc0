import { isReturnDue } from "./breakouts.ts";
import type { LiveState } from "./liveState.ts";

/** When something has to happen to this session without anybody asking; null means never. */
export function dueAtOf({ session, rooms }: LiveState): Date | null {
  if (session.phase === "scheduled") return null;
  if (session.phase === "ended") return session.finalisedAt ? null : session.endedAt;
  const returns = rooms.length > 0 ? [session.recallAt, session.breakoutEndsAt] : [];
  const times = [session.autoEndAt, ...returns.filter((at) => at !== null)];
  return new Date(Math.min(...times.map((at) => at.getTime())));
}

export type Due = "finalise" | "end" | "return" | "nothing";

/** What has to happen now. */
export function dueNow(state: LiveState, now: Date): Due {
  const { phase, finalisedAt, autoEndAt } = state.session;
  if (phase === "ended") return finalisedAt ? "nothing" : "finalise";
  if (phase === "scheduled") return "nothing";
  if (autoEndAt <= now) return "end";
  return isReturnDue(state, now) ? "return" : "nothing";
}
