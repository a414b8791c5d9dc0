import { readdirSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { execa } from "execa";
import { z } from "zod";

const root = resolve(import.meta.dirname, "../../..");

/** The run folder and the data of the system under load: one of its own, apart from everybody else's. */
export const runDir = process.env["HEARTH_RUN_DIR"] ?? join(root, "run", "load");
const dataDir = process.env["HEARTH_DATA_DIR"] ?? join(tmpdir(), "hearth-load-data");
const portBase = Number(process.env["HEARTH_LOAD_PORT_BASE"] ?? 9300);

/** With HEARTH_LOAD_KEEP=1 the system stays up between runs. */
const keep = process.env["HEARTH_LOAD_KEEP"] === "1";

const env = { HEARTH_RUN_DIR: runDir, HEARTH_DATA_DIR: dataDir };

/** The command line, on the system under load: what it printed. */
export async function hearth(...args: string[]): Promise<string> {
  const { stdout } = await execa(join(root, "hearth"), args, { cwd: root, env });
  return stdout;
}

const isUp = async () => {
  const answer = await fetch(`http://localhost:${portBase}/readyz`).catch(() => null);
  return answer?.ok === true;
};

/** A system with a group of forty, for as long as this is held: a new one, or the one that was kept. */
export async function systemUnderLoad(): Promise<AsyncDisposable> {
  if (!(keep && (await isUp()))) {
    await hearth("down").catch(() => undefined);
    for (const folder of [runDir, dataDir]) await rm(folder, { recursive: true, force: true });
    await hearth("up", "--detach", "--port-base", String(portBase));
    await hearth("seed", "crowd");
  }
  return {
    [Symbol.asyncDispose]: async () => {
      if (!keep) await hearth("down");
    },
  };
}

const Pids = z.record(z.string(), z.object({ pid: z.int() }));

/** The process of this name, as it runs at the moment. */
export function pidOf(name: string): number {
  const pids = Pids.parse(JSON.parse(readFileSync(join(runDir, "pids.json"), "utf8")));
  const pid = pids[name]?.pid;
  if (pid === undefined) throw new Error(`${name} does not run`);
  return pid;
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
