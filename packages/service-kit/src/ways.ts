import { Gauge, type Registry } from "prom-client";

type Pool = {
  readonly totalCount: number;
  readonly idleCount: number;
  readonly waitingCount: number;
};

/** Shows whether the broker answers this process. */
export function showBus(registry: Registry, { isUp }: { readonly isUp: () => boolean }): void {
  new Gauge({
    name: "bus_up",
    help: "1 while the broker answers this process",
    registers: [registry],
    collect() {
      this.set(isUp() ? 1 : 0);
    },
  });
}

/** Shows how busy the connections to the database are, and how many requests wait for one. */
export function showPool(registry: Registry, pool: Pool): void {
  new Gauge({
    name: "database_connections",
    help: "Connections to the database, by what they do, and requests that wait for one",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      const { totalCount, idleCount, waitingCount } = pool;
      this.set({ state: "busy" }, totalCount - idleCount);
      this.set({ state: "idle" }, idleCount);
      this.set({ state: "waiting" }, waitingCount);
    },
  });
}
