import { chown, mkdir, readdir } from "node:fs/promises";
import { once } from "node:events";
import { writeWhole } from "../machine/files.ts";
import { inRun, isRoot, runDir } from "../machine/paths.ts";
import { services } from "../machine/ports.ts";
import { Problem } from "../machine/problem.ts";
import { busPublicKeys, makeSecrets } from "../machine/secrets.ts";
import { natsConfig } from "../nats/config.ts";
import { connectProvisioner, keepProvisioned } from "../nats/provisioner.ts";
import { migrateAll } from "../postgres/migrations.ts";
import { databaseOf, loginOf, makeDatabases, ownerOf } from "../postgres/roles.ts";

/** The user `node` of the images, who reads the keys. */
const imageUser = 1_000;

/** Makes every key and the broker's configuration in HEARTH_RUN_DIR, for containers. */
export async function prepare(): Promise<void> {
  await mkdir(runDir, { recursive: true });
  await makeSecrets([]);
  const ports = { nats: 4222, natsMonitoring: 8222 };
  const publicKeys = await busPublicKeys();
  await writeWhole(
    inRun("nats.conf"),
    natsConfig({ storeDir: "/data", host: "0.0.0.0", ports, publicKeys }),
  );
  if (!isRoot) return;
  const files = await readdir(inRun("secrets"));
  for (const path of [inRun("secrets"), ...files.map((file) => inRun("secrets", file))])
    await chown(path, imageUser, imageUser);
}

/** Makes roles and databases on the server of DATABASE_ADMIN_URL, and migrates them. */
export async function databases(): Promise<void> {
  const adminUrl = required("DATABASE_ADMIN_URL");
  const owner = required("DATABASE_OWNER_PASSWORD");
  const passwords = services.flatMap((name) => [
    [ownerOf(name), owner],
    [loginOf(name), required(`DATABASE_${name.toUpperCase()}_PASSWORD`)],
  ]);
  await makeDatabases(adminUrl, Object.fromEntries(passwords) as Record<string, string>);
  await migrateAll((service) => {
    const url = new URL(adminUrl);
    return Object.assign(url, {
      username: ownerOf(service),
      password: owner,
      pathname: `/${databaseOf(service)}`,
    }).href;
  });
}

/** Keeps the streams declared on the broker of NATS_URL until it is told to end. */
export async function provisionForEver(): Promise<void> {
  const connection = await connectProvisioner({ url: required("NATS_URL") });
  const stop = keepProvisioned(connection, { log: (line) => console.log(line) });
  await Promise.race([once(process, "SIGTERM"), once(process, "SIGINT")]);
  stop();
  await connection.close();
}

function required(name: string): string {
  const value = process.env[name];
  if (value) return value;
  throw new Problem(`${name} is not set.`, "docker-compose.yml shows what each container needs.");
}
