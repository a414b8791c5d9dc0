import { access, mkdir, rm, writeFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { readJson } from "../machine/files.ts";
import { hearth, inRun } from "../machine/paths.ts";
import type { Ports } from "../machine/ports.ts";
import { Problem } from "../machine/problem.ts";
import { runningSupervisor } from "../supervisor/running.ts";

/** Stops one process and keeps it down until `start`. */
export async function hold(name: string): Promise<void> {
  const supervisor = await mustRun(name);
  await mkdir(inRun("held"), { recursive: true });
  await writeFile(inRun("held", name), "");
  process.kill(supervisor, "SIGUSR2");
  await untilPid(name, false);
}

/** Lets a held process run again, or starts one that waits after crashes. */
export async function release(name: string): Promise<void> {
  const supervisor = await mustRun(name);
  await rm(inRun("held", name), { force: true });
  process.kill(supervisor, "SIGUSR2");
  await untilPid(name, true);
}

/** Stops everything. Nothing to stop is no fault. */
export async function down(): Promise<void> {
  const supervisor = await runningSupervisor();
  if (!supervisor) {
    console.log("Hearth is not running.");
    return;
  }
  process.kill(supervisor, "SIGTERM");
  while (await runningSupervisor()) await setTimeout(100);
  console.log("Stopped.");
}

/** The supervisor of a process that this house has. */
export async function mustRun(name: string): Promise<number> {
  const supervisor = await runningSupervisor();
  if (!supervisor) throw new Problem("Hearth is not running.", `Start it: ${hearth} up`);
  const ports = await readJson<Ports>(inRun("ports.json"));
  const names = ["postgres", "nats", ...Object.keys(ports?.health ?? {})];
  if (names.includes(name)) return supervisor;
  throw new Problem(`There is no process "${name}".`, `It is one of: ${names.join(", ")}`);
}

/** Is it kept down? */
export const isHeld = (name: string): Promise<boolean> =>
  access(inRun("held", name)).then(
    () => true,
    () => false,
  );

async function untilPid(name: string, there: boolean): Promise<void> {
  for (let tries = 0; tries < 300; tries += 1) {
    const pids = await readJson<Record<string, unknown>>(inRun("pids.json"));
    if (pids && name in pids === there) return;
    await setTimeout(50);
  }
  throw new Problem(
    `${name} did not ${there ? "start" : "stop"} within 15 s.`,
    `Look: ${hearth} status · ${hearth} logs ${name}`,
  );
}
