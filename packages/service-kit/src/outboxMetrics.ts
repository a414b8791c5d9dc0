import { Gauge } from "prom-client";
import type { Sql } from "./database.ts";
import type { ServiceMetrics } from "./metrics.ts";

type Age = { readonly oldest: number; readonly parked: number; readonly dead: number };

/** Figures that are read from the database when they are asked for. */
export function watchOutbox(db: Sql, { registry }: ServiceMetrics): void {
  const read = async (gauge: Gauge, of: keyof Age) => {
    const [age] = await db.$queryRaw<Age[]>`
      SELECT coalesce(extract(epoch FROM clock_timestamp() - min("occurredAt")), 0)::float8 AS oldest,
        (SELECT count(*)::int FROM "Parked") AS parked,
        (SELECT count(*)::int FROM "DeadLetter") AS dead FROM "Outbox" WHERE "publishedAt" IS NULL`.catch(
      () => [],
    );
    gauge.set(age?.[of] ?? Number.NaN);
  };
  const registers = [registry];
  new Gauge({
    name: "outbox_oldest_seconds",
    help: "Age of the oldest fact that was not published yet",
    registers,
    async collect() {
      await read(this, "oldest");
    },
  });
  new Gauge({
    name: "facts_parked",
    help: "Facts that wait aside",
    registers,
    async collect() {
      await read(this, "parked");
    },
  });
  new Gauge({
    name: "dead_letters",
    help: "Facts that could not be read and wait for a person",
    registers,
    async collect() {
      await read(this, "dead");
    },
  });
}
