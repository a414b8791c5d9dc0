import { writeJson } from "../machine/files.ts";
import { inRun } from "../machine/paths.ts";
import { dataFolder } from "../machine/data.ts";
import { mediaNames, type Ports, services } from "../machine/ports.ts";
import { Problem } from "../machine/problem.ts";
import { databasePasswords, makeSecrets } from "../machine/secrets.ts";
import { canaryPasses, connectProvisioner, keepProvisioned } from "../nats/provisioner.ts";
import { watchCanary } from "../nats/canary.ts";
import { natsServerProcess } from "../nats/server.ts";
import { migrateOnce } from "../postgres/migrations.ts";
import {
  administrator,
  databaseOf,
  loginOf,
  logins,
  makeDatabases,
  ownerOf,
} from "../postgres/roles.ts";
import { postgresServer } from "../postgres/server.ts";
import { databaseUrl } from "../postgres/urls.ts";
import type { Programs } from "../toolchain/index.ts";
import { ownParts } from "./parts.ts";
import { probeOf, until } from "./readiness.ts";
import type { Supervisor } from "./supervisor.ts";

type Plan = { ports: Ports; programs: Programs; mediaNodes: number; tell: (line: string) => void };

/** Starts the whole house in its order, each part waiting for what it stands on. Returns what ends the watching. */
export async function startHouse(supervisor: Supervisor, plan: Plan): Promise<() => Promise<void>> {
  const { ports, programs, mediaNodes, tell } = plan;
  const dataDir = await dataFolder();
  await makeSecrets(logins);
  await writeJson(inRun("ports.json"), ports);
  const passwords = await databasePasswords();
  const url = (login: string, database: string) =>
    databaseUrl(ports.postgres, { login, password: passwords[login] ?? "", database });
  const adminUrl = url(administrator, "postgres");
  const ready = (name: string, withinMs: number) =>
    mustBeReady(name, { ports, adminUrl, withinMs });

  const postgres = async () => {
    const password = passwords[administrator] ?? "";
    await supervisor.add(await postgresServer({ dataDir, port: ports.postgres, password }));
    await ready("postgres", 30_000);
    await makeDatabases(adminUrl, passwords);
    await migrateOnce((service) => url(ownerOf(service), databaseOf(service)), dataDir);
  };
  const nats = async () => {
    const binary = programs.natsServer;
    await supervisor.add(await natsServerProcess({ binary, dataDir, ports }));
    await ready("nats", 15_000);
  };
  await Promise.all([timed("PostgreSQL, migrated", postgres, tell), timed("NATS", nats, tell)]);
  const broker = await watchBroker(supervisor, { ports, tell });

  const ours = async () => {
    const house = { ports, programs, dataDir, mediaNodes };
    const specs = await ownParts({
      ...house,
      databaseUrl: (service) => url(loginOf(service), databaseOf(service)),
    });
    await Promise.all(specs.map((spec) => supervisor.add(spec)));
    const names = [...services, ...mediaNames(mediaNodes), "gateway"];
    await Promise.all(names.map((name) => ready(name, 60_000)));
  };
  await timed("services, media and gateway", ours, tell);
  return broker;
}

async function watchBroker(
  supervisor: Supervisor,
  { ports, tell }: Pick<Plan, "ports" | "tell">,
): Promise<() => Promise<void>> {
  const connection = await connectProvisioner({ url: `nats://127.0.0.1:${ports.nats}` });
  const stopProvisioning = keepProvisioned(connection, { log: tell });
  const stopCanary = watchCanary({
    passes: () => canaryPasses(connection),
    expected: () => supervisor.isRunning("nats"),
    failed: () => {
      tell("NATS stores nothing: starting it again");
      supervisor.kill("nats");
    },
    everyMs: Number(process.env["HEARTH_CANARY_MS"] ?? 2_000),
    patience: 3,
  });
  return async () => {
    stopCanary();
    stopProvisioning();
    await connection.close();
  };
}

async function mustBeReady(
  name: string,
  { ports, adminUrl, withinMs }: { ports: Ports; adminUrl: string; withinMs: number },
): Promise<void> {
  if (await until(probeOf(name, ports, adminUrl), withinMs)) return;
  throw new Problem(
    `${name} was not ready within ${withinMs / 1000} s.`,
    `Its last words: ${inRun("logs", `${name}.jsonl`)} (or: ./hearth logs ${name})`,
  );
}

async function timed(what: string, work: () => Promise<void>, tell: (line: string) => void) {
  const from = performance.now();
  await work();
  tell(`${what}: ${((performance.now() - from) / 1000).toFixed(1)} s`);
}
