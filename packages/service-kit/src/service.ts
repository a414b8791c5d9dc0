import type { Bus, Log } from "@hearth/bus/types";
import type { Database, Tx } from "./database.ts";
import type { ServiceMetrics } from "./metrics.ts";

/** The parts of a running service. `deps` makes what handlers need, bound to one transaction. */
export type Service<T extends Tx, D> = {
  readonly name: string;
  readonly bus: Bus;
  readonly db: Database<T>;
  readonly log: Log;
  readonly deps: (tx: T) => D;
  readonly metrics?: ServiceMetrics | undefined;
};
