import { readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { readJson, writeJson } from "../machine/files.ts";
import { inRun, runDir } from "../machine/paths.ts";

type Mark = { pid: number; startedAt: string };
const file = inRun("supervisor.json");

/** The supervisor of this run folder, when one lives. */
export async function runningSupervisor(): Promise<number | undefined> {
  const mark = await readJson<Mark>(file);
  return mark && startOf(mark.pid) === mark.startedAt ? mark.pid : undefined;
}

export const markRunning = () =>
  writeJson(file, { pid: process.pid, startedAt: startOf(process.pid) ?? "" } satisfies Mark);

export const unmarkRunning = () => rm(file, { force: true });

/** Ends what a supervisor that was killed left behind: processes of pids.json that still belong to this run folder. */
export async function endLeftovers(): Promise<void> {
  const pids = (await readJson<Record<string, { pid: number }>>(inRun("pids.json"))) ?? {};
  for (const { pid } of Object.values(pids)) if (isOurs(pid)) process.kill(pid, "SIGKILL");
  await rm(inRun("pids.json"), { force: true });
}

/** Every child has HEARTH_RUN_DIR in its environment. */
function isOurs(pid: number): boolean {
  try {
    return readFileSync(`/proc/${pid}/environ`, "utf8")
      .split("\0")
      .includes(`HEARTH_RUN_DIR=${runDir}`);
  } catch {
    return false;
  }
}

/** When a process started, in ticks since the machine did: a number used again has another. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return stat.slice(stat.lastIndexOf(")") + 2).split(" ")[19];
  } catch {
    return undefined;
  }
}
