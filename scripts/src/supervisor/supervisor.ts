import { type ChildProcess, spawn } from "node:child_process";
import { EventEmitter, once } from "node:events";
import { existsSync, mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { keepLog } from "./log.ts";
import type { ProcessSpec } from "./spec.ts";

/** Where it writes down what runs, and finds what a person wants held down. */
export type Place = {
  readonly runDir: string;
  /** The command that starts a process again, as pids.json tells it. */
  readonly restart: (name: string) => string;
  /** How long a process may take to stop before it is killed. */
  readonly graceMs?: number;
};

export type ProcessState = { pid: number; since: string; restarts: number };
type Kept = {
  spec: ProcessSpec;
  child: ChildProcess | undefined;
  since: Date;
  restarts: number;
  /** Ends in a row that came soon after the start. */
  quickEnds: number;
  waiting: AbortController | undefined;
};

/** The first again at once, a loop of crashes more and more slowly. */
const pauses = [0, 100, 300, 700, 1_500, 3_000, 5_000];
const settledMs = 10_000;

/** Keeps processes running: what ends is started again, what is held stays down. */
export class Supervisor extends EventEmitter<{ started: [name: string]; ended: [name: string] }> {
  readonly #kept = new Map<string, Kept>();
  readonly #place: Place;
  #stopping = false;

  constructor(place: Place) {
    super();
    this.#place = place;
    mkdirSync(join(place.runDir, "logs"), { recursive: true });
    mkdirSync(join(place.runDir, "held"), { recursive: true });
  }

  /** Takes a process under supervision and starts it, unless it is held. */
  async add(spec: ProcessSpec): Promise<void> {
    const kept: Kept = {
      spec,
      child: undefined,
      since: new Date(),
      restarts: 0,
      quickEnds: 0,
      waiting: undefined,
    };
    this.#kept.set(spec.name, kept);
    if (!this.isHeld(spec.name)) await this.#start(kept);
  }

  isHeld(name: string): boolean {
    return existsSync(join(this.#place.runDir, "held", name));
  }

  isRunning(name: string): boolean {
    return this.#kept.get(name)?.child !== undefined;
  }

  /** Makes true what the folder `held` says now. */
  async look(): Promise<void> {
    await Promise.all([...this.#kept.values()].map((kept) => this.#follow(kept)));
  }

  /** Ends a process that no longer answers; it is started again like any that crashed. */
  kill(name: string): void {
    signal(this.#kept.get(name)?.child, "SIGKILL");
  }

  /** Stops everything, the last started first, group by group. */
  async stopAll(groups: readonly (readonly string[])[]): Promise<void> {
    this.#stopping = true;
    for (const { waiting } of this.#kept.values()) waiting?.abort();
    for (const group of groups) await Promise.all(group.map((name) => this.#stop(name)));
  }

  async #follow(kept: Kept): Promise<void> {
    const { name } = kept.spec;
    if (this.isHeld(name)) {
      kept.waiting?.abort();
      await this.#stop(name);
    } else if (!kept.child && !this.#stopping) {
      kept.quickEnds = 0;
      kept.waiting?.abort();
      await this.#start(kept);
    }
  }

  async #start(kept: Kept): Promise<void> {
    const { spec } = kept;
    await spec.beforeStart?.();
    if (kept.child || this.#stopping || this.isHeld(spec.name)) return;
    const child = spawn(spec.command, spec.args, {
      cwd: spec.cwd,
      env: { ...process.env, HEARTH_RUN_DIR: this.#place.runDir, ...spec.env },
      // Its own process group: Ctrl-C in the terminal reaches only the supervisor, which stops in order.
      detached: true,
      stdio: ["ignore", "pipe", "pipe"],
      ...spec.user,
    });
    kept.child = child;
    kept.since = new Date();
    const file = join(this.#place.runDir, "logs", `${spec.name}.jsonl`);
    keepLog({ name: spec.name, file }, [child.stdout, child.stderr]);
    // Not "close": what a killed process leaves behind may hold its output for a while.
    for (const end of ["exit", "error"] as const)
      child.once(end, () => void this.#ended(kept, child));
    this.#write();
    this.emit("started", spec.name);
  }

  async #ended(kept: Kept, child: ChildProcess): Promise<void> {
    if (kept.child !== child) return;
    kept.child = undefined;
    this.#write();
    this.emit("ended", kept.spec.name);
    if (this.#stopping || this.isHeld(kept.spec.name)) return;
    const settled = Date.now() - kept.since.getTime() > settledMs;
    kept.quickEnds = settled ? 0 : kept.quickEnds + 1;
    kept.waiting = new AbortController();
    const pause = pauses[Math.min(kept.quickEnds, pauses.length - 1)];
    await setTimeout(pause, undefined, { signal: kept.waiting.signal }).catch(() => undefined);
    if (kept.waiting.signal.aborted) return;
    kept.restarts += 1;
    await this.#start(kept);
  }

  async #stop(name: string): Promise<void> {
    const kept = this.#kept.get(name);
    if (!kept?.child) return;
    const { child } = kept;
    const ended = once(child, "exit");
    signal(child, kept.spec.stopSignal ?? "SIGTERM");
    const late = new AbortController();
    void setTimeout(this.#place.graceMs ?? 10_000, undefined, { signal: late.signal })
      .then(() => signal(child, "SIGKILL"))
      .catch(() => undefined);
    await ended;
    late.abort();
  }

  #write(): void {
    const running = [...this.#kept].filter(([, { child }]) => child?.pid !== undefined);
    const pids = running.map(([name, { child }]) => [
      name,
      { pid: child?.pid, restart: this.#place.restart(name) },
    ]);
    const state = running.map(([name, { child, since, restarts }]) => [
      name,
      { pid: child?.pid, since: since.toISOString(), restarts },
    ]);
    this.#replace("pids.json", Object.fromEntries(pids));
    this.#replace("state.json", Object.fromEntries(state));
  }

  #replace(name: string, value: unknown): void {
    const file = join(this.#place.runDir, name);
    writeFileSync(`${file}.new`, `${JSON.stringify(value, null, 2)}\n`, { mode: 0o600 });
    renameSync(`${file}.new`, file);
  }
}

function signal(child: ChildProcess | undefined, name: NodeJS.Signals): void {
  child?.kill(name);
}
