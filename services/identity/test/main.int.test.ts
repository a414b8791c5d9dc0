import { spawn } from "node:child_process";
import { once } from "node:events";
import { generateKeyPairSync, randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, test } from "vitest";
import { testDatabase } from "@hearth/testing/database";
import { freePort, testNats } from "@hearth/testing/nats";
import { until } from "@hearth/testing/until";
import { PrismaClient } from "../src/generated/client.ts";

test("the process starts from its environment, says when it is ready, and stops when it is told to", async () => {
  await using database = await testDatabase({
    service: "identity",
    client: (adapter) => new PrismaClient({ adapter }),
  });
  await using nats = await testNats();
  const folder = await mkdtemp(join(tmpdir(), "hearth-identity-"));
  const file = async (name: string, text: string) => {
    const path = join(folder, name);
    await writeFile(path, text);
    return path;
  };
  const key = {
    ...generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }),
    kid: "identity",
  };
  const { kty, crv, x, kid } = key;
  const open = { kty, crv, x, kid };
  const port = await freePort();
  const env = {
    PATH: process.env["PATH"],
    HEALTH_PORT: String(port),
    NATS_URL: nats.url,
    DATABASE_URL: database.url,
    OUTBOX_DIR: folder,
    PUBLIC_URL: "http://localhost:8400",
    SIGNING_KEY_FILE: await file("key.json", JSON.stringify(key)),
    ACTOR_KEYS_FILE: await file("keys.json", JSON.stringify({ keys: [open] })),
    PASSWORD_PEPPER_FILE: await file("pepper", randomBytes(32).toString("hex")),
  };
  const main = resolve(import.meta.dirname, "../src/main.ts");
  const running = spawn(process.execPath, [main], { env, stdio: "ignore" });
  const ended = once(running, "exit");
  try {
    const ready = async () => (await fetch(`http://127.0.0.1:${port}/readyz`)).text();
    await until(async () => expect(await ready()).toBe("ok"), 25_000);
  } finally {
    running.kill("SIGTERM");
  }
  expect(await ended).toEqual([0, null]);
  await rm(folder, { recursive: true });
});
