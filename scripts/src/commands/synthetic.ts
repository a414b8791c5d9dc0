import { join } from "node:path";
import { execa } from "execa";
import { dataFolder } from "../machine/data.ts";
import { writeWhole } from "../machine/files.ts";
import { inRun } from "../machine/paths.ts";
import { Problem } from "../machine/problem.ts";
import { deriveFrom, keptSecret } from "../seed/derive.ts";
import type { PlannedTenant } from "../seed/network.ts";
import type { SeededTenant } from "../seed/shape.ts";
import { speaker } from "../seed/speaker.ts";
import { makeTenant } from "../seed/tenant.ts";
import { syntheticProgram } from "../toolchain/peer.ts";
import { runningPorts } from "./runningPorts.ts";

/** An organisation of its own, in which there is nobody: what the synthetic group does is seen in no other's figures. */
const nobodys: PlannedTenant = {
  name: "Synthetic",
  domain: "synthetic.example",
  timeZone: "UTC",
  group: "Synthetic group",
  staff: [{ name: "Synthetic Leader", role: "clinician" }],
  clients: [
    { name: "Synthetic One", role: "client" },
    { name: "Synthetic Two", role: "client" },
  ],
};

/** Two peers that meet at set intervals in the running house, or once: how it went is told to Prometheus and in the log. */
export async function synthetic({ once }: { once: boolean }): Promise<void> {
  const ports = await runningPorts();
  const tenant = await founded(`nats://127.0.0.1:${ports.nats}`);
  const program = await syntheticProgram((line) => console.log(line));
  const { exitCode } = await execa(program, {
    env: {
      ...(await accountOf(tenant)),
      SYNTHETIC_URL: `http://localhost:${ports.gateway}`,
      SYNTHETIC_ONCE: once ? "1" : "0",
    },
    stdio: "inherit",
    reject: false,
  });
  if (exitCode !== 0)
    throw new Problem("The synthetic group could not meet.", "Its log, above, says at which step.");
}

/** Founded at the first time, and the same ever after: what follows from a kept secret is done once. */
async function founded(natsUrl: string): Promise<SeededTenant> {
  const secret = await keptSecret(join(await dataFolder(), "synthetic-secret"));
  const derive = deriveFrom(secret);
  await using speaking = await speaker(natsUrl, derive);
  return await makeTenant(nobodys, { say: speaking.say, derive });
}

async function accountOf({ staff, groups }: SeededTenant) {
  const [leader] = staff;
  const [group] = groups;
  if (!leader || !group) throw new TypeError("the synthetic organisation has no leader or group");
  const passwordFile = inRun("synthetic-password");
  await writeWhole(passwordFile, leader.password);
  return {
    SYNTHETIC_EMAIL: leader.email,
    SYNTHETIC_PASSWORD_FILE: passwordFile,
    SYNTHETIC_GROUP_ID: group.id,
  };
}
