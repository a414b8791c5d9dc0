import { execFile } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";

const root = resolve(import.meta.dirname, "../../..");

/** The run folder of the system that these tests bring up for themselves. */
export const runDir = process.env["HEARTH_RUN_DIR"] ?? join(root, "run", "e2e");

/** Its data, apart from everybody else's: PostgreSQL's user can enter it whoever runs the tests. */
export const dataDir = process.env["HEARTH_DATA_DIR"] ?? join(tmpdir(), "hearth-e2e-data");
export const portBase = Number(process.env["HEARTH_E2E_PORT_BASE"] ?? 9900);

/** One node carries everything, but where a group is to go from one to another. */
export const mediaNodes = process.env["HEARTH_E2E_MEDIA_NODES"] ?? "1";

/** With HEARTH_E2E_KEEP=1 the system stays up between runs, for whoever writes tests. */
export const keep = process.env["HEARTH_E2E_KEEP"] === "1";

const run = promisify(execFile);

/** The command line, on the tests' own system. */
export const hearth = (...args: string[]) =>
  run(join(root, "hearth"), args, {
    cwd: root,
    env: {
      ...process.env,
      HEARTH_RUN_DIR: runDir,
      HEARTH_DATA_DIR: dataDir,
      HEARTH_TEST_META: "1",
    },
    maxBuffer: 50_000_000,
  });

/** The tests' system answers at its door. */
export const isUp = async () => {
  const answer = await fetch(`http://localhost:${portBase}/readyz`).catch(() => null);
  return answer?.ok === true;
};

const readJson = (...path: string[]): unknown =>
  JSON.parse(readFileSync(join(runDir, ...path), "utf8"));

export type Staff = {
  readonly role: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
};
export type Seed = {
  readonly url: string;
  readonly tenants: readonly {
    readonly id: string;
    readonly name: string;
    readonly staff: readonly Staff[];
    readonly clients: readonly {
      readonly personId: string;
      readonly name: string;
      readonly contact: string;
      readonly joinLink: string;
    }[];
    readonly groups: readonly { readonly id: string; readonly name: string }[];
    readonly sessions: readonly { readonly id: string; readonly groupId: string }[];
  }[];
};

/** Who and what was seeded. */
export const seed = () => readJson("seed.json") as Seed;

/** The process of this name, as it runs at the moment. */
export function pidOf(name: string): number {
  const pids = readJson("pids.json") as Record<string, { pid: number }>;
  const pid = pids[name]?.pid;
  if (pid === undefined) throw new Error(`${name} does not run`);
  return pid;
}

/** The port of each process of ours at which it shows how it is. */
export const healthPorts = () =>
  (readJson("ports.json") as { readonly health: Readonly<Record<string, number>> }).health;

/** Ends a process of this system at once, as a crash does. */
export function crash(name: string): void {
  process.kill(pidOf(name), "SIGKILL");
}

/** Children of a process: mediasoup's workers are children of their media node. */
export function childrenOf(pid: number): number[] {
  return readdirSync(`/proc/${pid}/task`)
    .flatMap((thread) =>
      readFileSync(`/proc/${pid}/task/${thread}/children`, "utf8").trim().split(" "),
    )
    .filter((child) => child !== "")
    .map(Number);
}

/** Every line of every log of this system, as text. */
export function logs(): string {
  mkdirSync(join(runDir, "logs"), { recursive: true });
  return readdirSync(join(runDir, "logs"))
    .map((file) => readFileSync(join(runDir, "logs", file), "utf8"))
    .join("\n");
}

/** A host name of one's own, so that several people fit into one test without sharing cookies. */
export function onHost(host: string, path: string): string {
  const address = new URL(path, seed().url);
  address.hostname = `${host}.localhost`;
  return address.href;
}
