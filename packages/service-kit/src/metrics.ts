import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from "prom-client";

export type ServiceMetrics = ReturnType<typeof serviceMetrics>;

/** The figures of one process: codes and subjects, never people. */
export function serviceMetrics(service: string) {
  const registry = new Registry();
  registry.setDefaultLabels({ service });
  collectDefaultMetrics({ register: registry });
  const registers = [registry];
  return {
    registry,
    rpcSeconds: new Histogram({
      name: "rpc_seconds",
      help: "Time that a request took, by subject and code",
      labelNames: ["subject", "code"],
      buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 4],
      registers,
    }),
    denied: new Counter({
      name: "authz_denied_total",
      help: "Requests that were refused",
      labelNames: ["subject"],
      registers,
    }),
    duplicates: new Counter({
      name: "inbox_dup_total",
      help: "Facts that were delivered again and changed nothing",
      labelNames: ["durable"],
      registers,
    }),
    parked: new Counter({
      name: "facts_parked_total",
      help: "Facts that were put aside after they had failed too often",
      labelNames: ["durable"],
      registers,
    }),
    republished: new Counter({
      name: "facts_missing_total",
      help: "Facts that the reconciler found missing",
      labelNames: ["durable"],
      registers,
    }),
    lag: new Gauge({
      name: "projection_lag_seconds",
      help: "Age of the last fact when it was applied",
      labelNames: ["durable"],
      registers,
    }),
  };
}
