import type { NodeWatch } from "../domain/nodeWatch.ts";
import type { Wanted } from "../domain/placement.ts";
import type { Promised } from "../domain/promised.ts";
import type { Parts } from "./parts.ts";

type Made = Promised & { readonly at: number };

/** Where this process has placed sessions, until the heartbeats of their nodes show them or nobody carried it out. */
export function promises({ clock, pace }: Pick<Parts, "clock" | "pace">) {
  const made = new Map<string, Made>();
  const isHeard = ({ nodes }: NodeWatch, { sessionId, nodeId, at }: Made) =>
    nodes.get(nodeId)?.sessions.has(sessionId) === true || clock() - at > pace.unseenMs;
  return {
    note: ({ sessionId, people }: Wanted, nodeId: string) =>
      void made.set(sessionId, { sessionId, nodeId, people, at: clock() }),
    /** Those that have not been shown, but for the one that is being placed. */
    unheard: (watch: NodeWatch, { sessionId }: Pick<Wanted, "sessionId">): Promised[] => {
      for (const one of made.values()) if (isHeard(watch, one)) made.delete(one.sessionId);
      return [...made.values()].filter((one) => one.sessionId !== sessionId);
    },
  };
}
