import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { inRoot, inRun } from "../machine/paths.ts";
import { mediaNames, type Ports, type Service, services } from "../machine/ports.ts";
import {
  actorKeysFile,
  doorSecretFile,
  natsSeedFile,
  pepperFile,
  signingKeyFile,
} from "../machine/secrets.ts";
import type { Programs } from "../toolchain/index.ts";
import { webDist } from "../toolchain/webApp.ts";
import type { ProcessSpec } from "./spec.ts";
import { workerProgram } from "./workerProgram.ts";

export type House = {
  readonly ports: Ports;
  readonly programs: Programs;
  readonly dataDir: string;
  readonly mediaNodes: number;
  readonly databaseUrl: (service: Service) => string;
};

/** Our own processes with the environment that docs/architecture.md lists. */
export async function ownParts(house: House): Promise<ProcessSpec[]> {
  await mkdir(inRun("outbox"), { recursive: true, mode: 0o700 });
  await mkdir(join(house.dataDir, "media"), { recursive: true, mode: 0o700 });
  await mkdir(filesDir(house), { recursive: true, mode: 0o700 });
  const worker = await workerProgram(house.programs.mediasoupWorker);
  return [
    ...services.map((name) => servicePart(name, house)),
    ...mediaNames(house.mediaNodes).map((name) => mediaPart(name, { ...house, worker })),
    gatewayPart(house),
  ];
}

/** Where services keep the files of people. */
const filesDir = ({ dataDir }: House) => join(dataDir, "files");

/** A heap that fits what a part holds; more means a leak, which had better be seen. */
const flags = [
  "--disable-warning=ExperimentalWarning",
  "--max-old-space-size=256",
  "--max-semi-space-size=2",
];

const part = (name: string, entry: string, env: Record<string, string>): ProcessSpec => ({
  name,
  command: process.execPath,
  args: [...flags, inRoot(entry)],
  cwd: inRoot(),
  env,
});

function common(
  name: string,
  { key, ports }: { key: Service | "gateway" | "media"; ports: Ports },
): Record<string, string> {
  return {
    HEALTH_PORT: String(ports.health[name]),
    TRACE_FILE: inRun("logs", `${name}.traces.jsonl`),
    NATS_URL: `nats://127.0.0.1:${ports.nats}`,
    NATS_SEED_FILE: natsSeedFile(key),
    ACTOR_KEYS_FILE: actorKeysFile,
    SIGNING_KEY_FILE: signingKeyFile(key),
  };
}

/** The services that keep files. */
const keepFiles: readonly Service[] = ["sessions", "homework", "messaging"];

const servicePart = (name: Service, house: House) => {
  const { ports, databaseUrl } = house;
  return part(name, `services/${name}/src/main.ts`, {
    ...common(name, { key: name, ports }),
    DATABASE_URL: databaseUrl(name),
    OUTBOX_DIR: inRun("outbox"),
    PUBLIC_URL: `http://localhost:${ports.gateway}`,
    ...(name === "identity" ? { PASSWORD_PEPPER_FILE: pepperFile } : {}),
    ...(keepFiles.includes(name) ? { FILES_DIR: filesDir(house) } : {}),
  });
};

const mediaPart = (
  name: string,
  { ports, worker, dataDir, mediaNodes }: House & { worker: string },
) =>
  part(name, "services/sessions/src/media/media-node.ts", {
    ...common(name, { key: "media", ports }),
    MEDIA_NODE_NAME: name,
    MEDIASOUP_WORKER_BIN: worker,
    MEDIA_PORT: String(ports.media[name]),
    MEDIA_JOURNAL_DIR: join(dataDir, "media"),
    // Alone, nobody would take its sessions: waiting would only make stopping slow.
    ...(mediaNodes === 1 ? { MEDIA_DRAIN_MS: "0" } : {}),
  });

const gatewayPart = (house: House) =>
  part("gateway", "apps/gateway/src/main.ts", {
    ...common("gateway", { key: "gateway", ports: house.ports }),
    PORT: String(house.ports.gateway),
    FILES_DIR: filesDir(house),
    FILES_URL: `http://files.localhost:${house.ports.gateway}`,
    PUBLIC_HOSTS: "localhost,*.localhost,127.0.0.1",
    WEB_DIST: webDist,
    DOOR_SECRET_FILE: doorSecretFile,
  });
