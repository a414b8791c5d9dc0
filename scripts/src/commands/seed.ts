import { randomBytes } from "node:crypto";
import { readJson } from "../machine/files.ts";
import { hearth, inRun } from "../machine/paths.ts";
import type { Ports } from "../machine/ports.ts";
import { Problem } from "../machine/problem.ts";
import { deriveFrom, newSecret } from "../seed/derive.ts";
import { demonstration, network } from "../seed/network.ts";
import { seed, seedAnew } from "../seed/seed.ts";
import { runningSupervisor } from "../supervisor/running.ts";

/** Seeds the running house: the demonstration where it is missing, or two new tenants for tests. */
export async function seedCommand(which = "demonstration"): Promise<void> {
  const ports = await readJson<Ports>(inRun("ports.json"));
  if (!ports || !(await runningSupervisor()))
    throw new Problem("Hearth is not running.", `Start it: ${hearth} up`);
  const where = {
    natsUrl: `nats://127.0.0.1:${ports.nats}`,
    url: `http://localhost:${ports.gateway}`,
    tell: (line: string) => console.log(line),
  };
  if (which === "demonstration") await seed(where, demonstration);
  else if (which === "trust")
    await seedAnew(where, {
      planned: network(["Trust One", "Trust Two"], `-${randomBytes(3).toString("hex")}`),
      derive: deriveFrom(newSecret()),
    });
  else throw new Problem(`There is no seed "${which}".`, "It is one of: demonstration, trust");
  console.log(`written: ${inRun("seed.json")}`);
}
