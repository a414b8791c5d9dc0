import { readFile } from "node:fs/promises";
import { Gauge, type Registry } from "prom-client";
import type { SpawnedWorker } from "./SpawnedWorker.ts";
import type { MediaNode } from "./startMediaNode.ts";
import { workersOf } from "./workersOf.ts";

const pageBytes = 4096;

/** What each worker uses and carries, by its number among those that live. */
export function showWorkers(registry: Registry, node: MediaNode): void {
  type Read = (worker: SpawnedWorker, index: number) => Promise<number> | number;
  const gauge = (name: string, help: string, read: Read) =>
    new Gauge({
      name,
      help,
      labelNames: ["worker"],
      registers: [registry],
      async collect() {
        this.reset();
        const all = node.workers();
        const values = await Promise.all(all.map(async (one, index) => read(one, index)));
        values.forEach((value, index) => this.set({ worker: String(index + 1) }, value));
      },
    });
  const carried = (index: number) => workersOf(node.workers(), node.sessions)[index];
  gauge(
    "sessions_worker_cpu_ratio",
    "Share of one core that a worker used lately",
    ({ load }) => load,
  );
  gauge("sessions_worker_rss_bytes", "Memory of a worker", ({ worker }) =>
    residentBytes(worker.pid),
  );
  gauge(
    "sessions_worker_forwarded_pps",
    "Packets a second that a worker forwards, counted from its open routes",
    (_, index) => carried(index)?.packets ?? 0,
  );
  gauge(
    "sessions_worker_reserved_ratio",
    "Share of one core that a worker keeps for people who are expected",
    (_, index) => carried(index)?.reserved ?? 0,
  );
}

/** NaN where the system does not say. */
async function residentBytes(pid: number): Promise<number> {
  const text = await readFile(`/proc/${pid}/statm`, "utf8").catch(() => "");
  return Number(text.split(" ")[1] ?? Number.NaN) * pageBytes;
}
