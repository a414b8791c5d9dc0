import { join } from "node:path";
import { migrate } from "@hearth/service-kit/migrate";
import { readJson, writeJson } from "../machine/files.ts";
import { inRoot } from "../machine/paths.ts";
import { type Service, services } from "../machine/ports.ts";
import { Problem } from "../machine/problem.ts";
import { hashOf } from "../toolchain/inputs.ts";

type UrlOf = (service: Service) => string;

/** Brings the five databases to the newest migration, each as its owner. */
export async function migrateAll(urlOf: UrlOf): Promise<void> {
  for (const service of services) await migrateOne(service, urlOf(service));
}

/** The same, passed over while the migrations are those that this data has had. */
export async function migrateOnce(urlOf: UrlOf, dataDir: string): Promise<void> {
  const stamp = join(dataDir, "migrated.json");
  const hash = await hashOf(["services/*/prisma/**/*", "packages/service-kit/src/migrations/**/*"]);
  const before = await readJson<{ hash: string }>(stamp);
  if (before?.hash === hash) return;
  await migrateAll(urlOf);
  await writeJson(stamp, { hash });
}

async function migrateOne(service: Service, url: string): Promise<void> {
  try {
    await migrate(url, inRoot("services", service, "prisma"));
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause);
    throw new Problem(
      `The database of ${service} could not be migrated: ${why}`,
      `Its migrations are in services/${service}/prisma/migrations.`,
      { cause },
    );
  }
}
