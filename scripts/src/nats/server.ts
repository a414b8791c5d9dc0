import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { writeWhole } from "../machine/files.ts";
import { inRun } from "../machine/paths.ts";
import { busPublicKeys } from "../machine/secrets.ts";
import type { ProcessSpec } from "../supervisor/spec.ts";
import { natsConfig } from "./config.ts";

type Options = { binary: string; dataDir: string; ports: { nats: number; natsMonitoring: number } };

/** The broker as a process to supervise: JetStream on disk, one nkey per part, its grants from the contracts. */
export async function natsServerProcess({ binary, dataDir, ports }: Options): Promise<ProcessSpec> {
  const storeDir = join(dataDir, "nats");
  await mkdir(storeDir, { recursive: true, mode: 0o700 });
  const config = inRun("nats.conf");
  const publicKeys = await busPublicKeys();
  await writeWhole(config, natsConfig({ storeDir, ports, publicKeys }));
  return { name: "nats", command: binary, args: ["--config", config], cwd: "/" };
}
