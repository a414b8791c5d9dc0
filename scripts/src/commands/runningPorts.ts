import { readJson } from "../machine/files.ts";
import { hearth, inRun } from "../machine/paths.ts";
import type { Ports } from "../machine/ports.ts";
import { Problem } from "../machine/problem.ts";
import { runningSupervisor } from "../supervisor/running.ts";

/** The ports of the running house. */
export async function runningPorts(): Promise<Ports> {
  const ports = await readJson<Ports>(inRun("ports.json"));
  if (!ports || !(await runningSupervisor()))
    throw new Problem("Hearth is not running.", `Start it: ${hearth} up`);
  return ports;
}
