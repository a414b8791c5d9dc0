import { Counter, Gauge, Histogram, type Registry } from "prom-client";
import type { MediaNode, Seen } from "./startMediaNode.ts";

const seconds = [0.001, 0.003, 0.01, 0.03, 0.1, 0.3, 1, 2];

/** What happens on a media node. */
export function countEvents(registry: Registry): Seen {
  const registers = [registry];
  const apply = new Histogram({
    name: "sessions_apply_duration_seconds",
    help: "Time until an order of control was true on the worker",
    buckets: seconds,
    registers,
  });
  const died = new Counter({
    name: "sessions_worker_died_total",
    help: "Workers that died or were ended because they were stuck",
    registers,
  });
  const pinged = new Histogram({
    name: "sessions_worker_ctl_rtt_seconds",
    help: "Round trip of a request to a worker",
    buckets: seconds,
    registers,
  });
  return {
    applied: (ms) => {
      apply.observe(ms / 1000);
    },
    workerDied: () => {
      died.inc();
    },
    pinged: (ms) => {
      pinged.observe(ms / 1000);
    },
  };
}

/** What there is on a media node, counted when somebody asks. */
export function showState(registry: Registry, node: MediaNode, workers: number): void {
  const gauge = (name: string, help: string, collect: (gauge: Gauge) => void) =>
    new Gauge({
      name,
      help,
      registers: [registry],
      collect() {
        collect(this);
      },
    });
  const present = () =>
    node.sessions.all.flatMap(({ people }) => [...people].flatMap((one) => one.transports ?? []));
  gauge("sessions_rooms", "Live sessions on this node", (g) => {
    g.set(node.sessions.all.length);
  });
  gauge("sessions_peers", "Participants with transports", (g) => {
    g.set(present().length);
  });
  gauge("sessions_transports", "Transports of participants", (g) => {
    g.set(present().length * 2);
  });
  gauge("sessions_worker_alive", "Workers that live", (g) => {
    g.set(node.workers().length);
  });
  gauge("sessions_workers", "Workers that there have to be", (g) => {
    g.set(workers);
  });
  new Gauge({
    name: "sessions_consumers",
    help: "Consumers, by what they do",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      const all = present().flatMap(({ ears }) => [...ears.values()]);
      const paused = all.filter(({ consumer }) => consumer.paused).length;
      this.set({ state: "paused" }, paused);
      this.set({ state: "live" }, all.length - paused);
    },
  });
}
