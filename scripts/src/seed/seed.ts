import { join } from "node:path";
import { dataFolder } from "../machine/data.ts";
import { readJson, writeJson } from "../machine/files.ts";
import { inRun } from "../machine/paths.ts";
import { caughtUp } from "./caughtUp.ts";
import { type Derive, deriveFrom, keptSecret } from "./derive.ts";
import { meetNow, stillMeets } from "./meeting.ts";
import { demonstration, type PlannedTenant } from "./network.ts";
import { SeedFile } from "./shape.ts";
import { type Speak, speaker } from "./speaker.ts";
import { makeTenant } from "./tenant.ts";

type Plan = { planned: readonly PlannedTenant[]; derive: Derive };
type Where = { natsUrl: string; url: string; tell: (line: string) => void };

/** Seeds an empty house; in one that has been seeded, sees to it that each group meets now. */
export async function seed(where: Where, planned = demonstration): Promise<SeedFile> {
  const known = await knownSeed();
  const derive = deriveFrom(await keptSecret(join(await dataFolder(), "seed-secret")));
  if (known) return await refresh(known, { ...where, planned, derive });
  return await seedAnew(where, { planned, derive });
}

/** Two new tenants, whatever there is already. */
export async function seedAnew(
  { natsUrl, url, tell }: Where,
  { planned, derive }: Plan,
): Promise<SeedFile> {
  await using speaking = await speaker(natsUrl, derive);
  const tenants = [];
  for (const plan of planned) {
    tell(`seeding ${plan.name}`);
    const made = await makeTenant(plan, { say: speaking.say, derive });
    tenants.push(await meet(made, { say: speaking.say, url, planned }));
  }
  const file = await keep({ url, tenants });
  await caughtUp(natsUrl, tell);
  return file;
}

async function refresh(
  known: SeedFile,
  { natsUrl, url, tell, planned, derive }: Where & Plan,
): Promise<SeedFile> {
  const now = new Date();
  const meeting = known.tenants.map(({ sessions }) =>
    stillMeets(sessions.at(-1)?.startsAt ?? "", now),
  );
  if (meeting.every(Boolean) && known.url === url) return await keep(known);
  await using speaking = await speaker(natsUrl, derive);
  tell("scheduling a session that meets now");
  const tenants = [];
  for (const tenant of known.tenants)
    tenants.push(await meet(tenant, { say: speaking.say, url, planned }));
  return await keep({ url, tenants });
}

const meet = (
  tenant: SeedFile["tenants"][number],
  { say, url, planned }: { say: Speak; url: string; planned: readonly PlannedTenant[] },
) => {
  const timeZone = planned.find(({ name }) => name === tenant.name)?.timeZone ?? "America/New_York";
  return meetNow(tenant, { say, url, timeZone, now: new Date() });
};

/** The seed lies with the data that it describes; run/seed.json is its copy for whoever reads it. */
async function keep(file: SeedFile): Promise<SeedFile> {
  for (const path of [join(await dataFolder(), "seed.json"), inRun("seed.json")])
    await writeJson(path, file);
  return file;
}

async function knownSeed(): Promise<SeedFile | undefined> {
  const text = await readJson(join(await dataFolder(), "seed.json"));
  return SeedFile.safeParse(text).data;
}
