import type { Bus, Log } from "@hearth/bus/types";
import type { Database, Tx } from "./database.ts";
import type { ServiceMetrics } from "./metrics.ts";

/** The parts of a running service that it does not make itself. */
export type ServiceBase<T extends Tx> = {
  readonly name: string;
  readonly bus: Bus;
  readonly db: Database<T>;
  readonly log: Log;
  readonly metrics?: ServiceMetrics | undefined;
  /** Called when a durable was missing and is back. */
  readonly attached?: () => void;
};

/** A running service. `deps` makes what handlers need, bound to one transaction. */
export type Service<T extends Tx, D> = Omit<ServiceBase<T>, "attached"> & {
  readonly deps: (tx: T) => D;
};
