import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { grantsOf } from "@hearth/bus/subjectGrants";
import { canarySubject, provision, streamsOf } from "@hearth/bus/streams";
import { jetstreamManager } from "@nats-io/jetstream";
import { type NatsConnection, nkeyAuthenticator } from "@nats-io/nats-core";
import { createUser } from "@nats-io/nkeys";
import { connect } from "@nats-io/transport-node";
import { expect, test } from "vitest";
import { busUsers, type BusUser } from "../src/machine/busUsers.ts";
import { natsConfig } from "../src/nats/config.ts";
import { canaryPasses } from "../src/nats/provisioner.ts";

async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  server.close();
  return typeof address === "object" && address ? address.port : 0;
}

/** A real broker with the configuration that `./hearth up` writes, and a way in for each part. */
async function broker() {
  const storeDir = await mkdtemp(join(tmpdir(), "hearth-nats-"));
  const keys = Object.fromEntries(busUsers.map((user) => [user, createUser()]));
  const publicKeys = Object.fromEntries(
    Object.entries(keys).map(([user, key]) => [user, key.getPublicKey()]),
  ) as Record<BusUser, string>;
  const ports = { nats: await freePort(), natsMonitoring: await freePort() };
  const config = join(storeDir, "nats.conf");
  await writeFile(config, natsConfig({ storeDir, ports, publicKeys }));
  const server = spawn(process.env["NATS_SERVER_BIN"] ?? "nats-server", ["--config", config]);
  // Heard to the end: a broker whose words nobody takes is killed by the first of them.
  await new Promise<void>((ready) => {
    server.stderr.on("data", (chunk: Buffer) => {
      if (chunk.includes("Server is ready")) ready();
    });
  });
  const open: NatsConnection[] = [];
  return {
    async as(user: BusUser) {
      const connection = await connect({
        servers: `nats://127.0.0.1:${ports.nats}`,
        inboxPrefix: `_INBOX.${user}`,
        authenticator: nkeyAuthenticator(keys[user]?.getSeed() ?? new Uint8Array()),
      });
      open.push(connection);
      return connection;
    },
    url: `nats://127.0.0.1:${ports.nats}`,
    async [Symbol.asyncDispose]() {
      await Promise.all(open.map((connection) => connection.close()));
      server.kill("SIGKILL");
      await once(server, "exit");
      await rm(storeDir, { recursive: true });
    },
  };
}

/** The first refusal that the broker reports to this connection. */
async function refusal(connection: NatsConnection): Promise<string> {
  for await (const { type, ...status } of connection.status())
    if (type === "error" && "error" in status) return String(status.error);
  return "";
}

test("a service can publish its own facts, and nobody else's", async () => {
  await using nats = await broker();
  const homework = await nats.as("homework");
  const watcher = refusal(homework);
  homework.publish("evt.identity.membership.changed", "{}");
  expect(await watcher).toMatch(/evt\.identity\.membership\.changed/);
  const own = grantsOf()["homework"]?.publish ?? [];
  expect(own).toContain("evt.homework.assignment.given");
});

test("a service cannot hear what is asked of another", async () => {
  await using nats = await broker();
  const messaging = await nats.as("messaging");
  const watcher = refusal(messaging);
  messaging.subscribe("rpc.identity.>", { callback: () => undefined });
  expect(await watcher).toMatch(/rpc\.identity/);
});

test("nobody comes in without a key", async () => {
  await using nats = await broker();
  await expect(connect({ servers: nats.url, reconnect: false })).rejects.toThrow(/authorization/i);
});

test("the provisioner declares every stream and proves that the broker keeps what it takes", async () => {
  await using nats = await broker();
  const connection = await nats.as("provisioner");
  const made = await provision(connection);
  for (const { name } of streamsOf()) expect(made).toContain(name);
  expect(await provision(connection)).toEqual([]);
  expect(await canaryPasses(connection)).toBe(true);
});

test("the provisioner reads no fact and asks no service", async () => {
  await using nats = await broker();
  const connection = await nats.as("provisioner");
  await provision(connection);
  const grants = grantsOf()["provisioner"]?.publish ?? [];
  expect(grants.filter((subject) => /^(rpc|evt)\./.test(subject))).toEqual([]);
  expect(grants).toContain(canarySubject("provisioner"));
  const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 1_000 });
  await expect(manager.streams.delete("EVT_IDENTITY")).rejects.toThrow();
});
