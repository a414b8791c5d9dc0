import { createWorker, type types } from "mediasoup";
import { asked } from "./asked.ts";

export type Listening = {
  readonly bin?: string | undefined;
  readonly ip: string;
  /** 0: any free one. */
  readonly port: number;
  readonly announcedAddress?: string | undefined;
};

/** A worker above this share of a core keeps what it has and takes nobody new. */
export const full = 0.85;

const bufferBytes = 4 * 1024 * 1024;
/** Of the CPU shares seen, the newest counts so much. */
const newest = 0.4;

/** One worker process with the one port that all its transports share. */
export class SpawnedWorker {
  readonly worker: types.Worker;
  readonly server: types.WebRtcServer;
  #load = 0;
  #cpuMs: number | undefined;
  #measuredAt = 0;

  static async spawn(listening: Listening): Promise<SpawnedWorker> {
    const worker = await withoutItsSignals(() =>
      createWorker({
        logLevel: "warn",
        ...(listening.bin === undefined ? {} : { workerBin: listening.bin }),
      }),
    );
    try {
      const server = await asked(worker.createWebRtcServer({ listenInfos: sockets(listening) }));
      return new SpawnedWorker(worker, server);
    } catch (fault) {
      worker.close();
      throw fault;
    }
  }

  private constructor(worker: types.Worker, server: types.WebRtcServer) {
    this.worker = worker;
    this.server = server;
  }

  /** The share of one core that it used lately, 0 to 1. */
  get load(): number {
    return this.#load;
  }

  get died(): boolean {
    return this.worker.closed || this.worker.died;
  }

  /** Answers in time, or is stuck. */
  async ping(deadlineMs: number): Promise<boolean> {
    try {
      const usage = await asked(this.worker.getResourceUsage(), deadlineMs);
      this.#measure(usage.ru_utime + usage.ru_stime, performance.now());
      return true;
    } catch {
      return false;
    }
  }

  kill(): void {
    process.kill(this.worker.pid, "SIGKILL");
  }

  close(): void {
    this.worker.close();
  }

  #measure(cpuMs: number, now: number): void {
    if (this.#cpuMs !== undefined) {
      const share = (cpuMs - this.#cpuMs) / Math.max(now - this.#measuredAt, 1);
      this.#load += newest * (share - this.#load);
    }
    this.#cpuMs = cpuMs;
    this.#measuredAt = now;
  }
}

function sockets({ ip, port, announcedAddress }: Listening): types.TransportListenInfo[] {
  const at = {
    ip,
    ...(port === 0 ? {} : { port }),
    ...(announcedAddress === undefined ? {} : { announcedAddress }),
  };
  // The kernel cuts the buffers down to what it allows.
  const buffers = { sendBufferSize: bufferBytes, recvBufferSize: bufferBytes };
  return [
    { protocol: "udp", ...at, ...buffers },
    { protocol: "tcp", ...at },
  ];
}

/** mediasoup would close the worker at the first signal, and keep Node from exiting: this process decides itself. */
async function withoutItsSignals<T>(create: () => Promise<T>): Promise<T> {
  const signals = ["SIGINT", "SIGTERM"] as const;
  const before = signals.map((signal) => new Set(process.listeners(signal)));
  const created = create();
  signals.forEach((signal, n) => {
    for (const listener of process.listeners(signal))
      if (!before[n]?.has(listener)) process.removeListener(signal, listener);
  });
  return created;
}
