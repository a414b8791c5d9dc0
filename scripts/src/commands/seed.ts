import { randomBytes } from "node:crypto";
import { inRun } from "../machine/paths.ts";
import { Problem } from "../machine/problem.ts";
import { deriveFrom, newSecret } from "../seed/derive.ts";
import { crowd, demonstration, network, type PlannedTenant } from "../seed/network.ts";
import { seed, seedAnew } from "../seed/seed.ts";
import { runningPorts } from "./runningPorts.ts";

const anew: Readonly<Record<string, (tag: string) => readonly PlannedTenant[]>> = {
  trust: (tag) => network(["Trust One", "Trust Two"], tag),
  crowd,
};

/** Seeds the running house: the demonstration where it is missing, or two new tenants for tests or for load. */
export async function seedCommand(which = "demonstration"): Promise<void> {
  const ports = await runningPorts();
  const where = {
    natsUrl: `nats://127.0.0.1:${ports.nats}`,
    url: `http://localhost:${ports.gateway}`,
    tell: (line: string) => console.log(line),
  };
  if (which === "demonstration") await seed(where, demonstration);
  else {
    const planned = anew[which]?.(`-${randomBytes(3).toString("hex")}`);
    if (!planned)
      throw new Problem(
        `There is no seed "${which}".`,
        "It is one of: demonstration, trust, crowd",
      );
    await seedAnew(where, { planned, derive: deriveFrom(newSecret()) });
  }
  console.log(`written: ${inRun("seed.json")}`);
}
