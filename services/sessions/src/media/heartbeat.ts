import type { Heartbeat } from "@hearth/contracts/heartbeat";
import type { Sessions } from "./Sessions.ts";
import { full, type SpawnedWorker } from "./SpawnedWorker.ts";
import { workersOf } from "./workersOf.ts";

type State = {
  readonly nodeId: string;
  readonly name: string;
  readonly sessions: Sessions;
  readonly workers: readonly SpawnedWorker[];
  /** It will exit. */
  readonly draining: boolean;
};

/** What this node says of itself. A session whose first order is still being done is not listed. */
export function heartbeat({ nodeId, name, sessions, workers, draining }: State): Heartbeat {
  const loads = workers.map(({ load }) => load);
  return {
    nodeId,
    name,
    load: Math.max(0, ...loads),
    accepting: !draining && loads.some((load) => load < full),
    draining,
    workers: workersOf(workers, sessions),
    sessions: sessions.all
      .filter(({ applied }) => applied >= 0)
      .map(({ named, applied, orders }) => ({ ...named, revision: applied, held: orders.held })),
  };
}
