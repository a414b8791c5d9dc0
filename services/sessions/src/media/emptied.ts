import { setTimeout as wait } from "node:timers/promises";
import type { Sessions } from "./Sessions.ts";

const lookMs = 50;

/** Resolves when no session is carried any more, or the time is over. */
export async function emptied(sessions: Pick<Sessions, "all">, withinMs: number): Promise<void> {
  const end = performance.now() + withinMs;
  while (sessions.all.length > 0 && performance.now() < end) await wait(lookMs);
}
