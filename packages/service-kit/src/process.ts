import type { NatsBus } from "@hearth/bus/nats";
import { natsBus } from "@hearth/bus/nats";
import { busCanary } from "./canaries.ts";
import type { ProcessConfig } from "./config.ts";
import { type Check, healthServer } from "./health.ts";
import { type Keys, readKeys } from "./keys.ts";
import { type Logger, logger } from "./logger.ts";
import { type ServiceMetrics, serviceMetrics } from "./metrics.ts";
import { startTelemetry } from "./telemetry.ts";
import { showBus } from "./ways.ts";

/** What a process has from its first moment. */
export type Running = {
  readonly log: Logger;
  readonly metrics: ServiceMetrics;
  readonly keys: Keys;
  /** Aborted when the process is told to stop: loops end by it. */
  readonly signal: AbortSignal;
  /** Part of `/readyz`: a throw means not ready. */
  readonly check: (name: string, run: () => Promise<void>) => void;
  /** Done when the process stops, the last one first. */
  readonly onStop: (close: () => Promise<void> | void) => void;
  /** Connects to NATS under this process's name; waits for the server as long as it takes. */
  readonly connect: () => Promise<NatsBus>;
};

type Options = {
  readonly name: string;
  /** The name of its keys, where several processes share one: `media` for `media-1`. */
  readonly part?: string;
  readonly config: ProcessConfig;
  readonly start: (running: Running) => Promise<void>;
};

/** Runs a process of the house: health, metrics, logs, traces; ends within 10 s of being told to. */
export async function startProcess({ name, part = name, config, start }: Options): Promise<void> {
  const log = logger(name, config.logLevel);
  const stop = new AbortController();
  const open = new AsyncDisposableStack();
  const checks: Check[] = [];
  endWith(log, stop, open);

  open.use(startTelemetry({ name, traceFile: config.traceFile, tracesUrl: config.tracesUrl }));
  const metrics = serviceMetrics(name);
  let started = false;
  const health = await healthServer({
    host: config.healthHost,
    port: config.healthPort,
    registry: metrics.registry,
    checks: () => (started ? checks : [{ name: "start", run: () => Promise.reject(new Error()) }]),
  });
  open.defer(() => health.close());

  const keys = await readKeys(config, log);
  const check = (called: string, run: () => Promise<void>) =>
    void checks.push({ name: called, run });
  const connect = async () => {
    const bus = await natsBus({
      ...keys,
      url: config.natsUrl,
      service: part,
      log,
      onAnswered: ({ subject, code, seconds }) =>
        metrics.rpcSeconds.observe({ subject, code }, seconds),
    });
    showBus(metrics.registry, bus);
    open.defer(() => bus[Symbol.asyncDispose]());
    check("nats", busCanary(bus));
    return bus;
  };
  const onStop = (close: () => Promise<void> | void) => {
    open.defer(close);
  };
  await start({ log, metrics, keys, signal: stop.signal, check, onStop, connect });
  started = true;
  log.info({ pid: process.pid }, "started");
}

/** SIGTERM finishes what was begun; a fault that nobody caught ends the process, so that it starts anew. */
function endWith(log: Logger, stop: AbortController, open: AsyncDisposableStack): void {
  let ending = false;
  const end = (code: number) => {
    if (ending) return;
    ending = true;
    stop.abort();
    setTimeout(() => process.exit(code || 1), 9_000).unref();
    void open
      .disposeAsync()
      .catch((err: unknown) => {
        log.error({ err }, "stopping");
      })
      .finally(() => process.exit(code));
  };
  for (const signal of ["SIGTERM", "SIGINT"] as const)
    process.on(signal, () => {
      log.info({ signal }, "stopping");
      end(0);
    });
  for (const event of ["unhandledRejection", "uncaughtException"] as const)
    process.on(event, (err: unknown) => {
      log.fatal({ err, event }, "a fault that nobody caught");
      end(1);
    });
}
