import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { exportJWK, generateKeyPair } from "jose";
import { expect, test } from "vitest";
import { sessions } from "@hearth/contracts/sessions";
import { freePort } from "@hearth/testing/nats";
import { until } from "@hearth/testing/until";
import { sessionsHouse } from "./house.ts";

const { rpc } = sessions;

/** The real process, as the supervisor starts it, in place of the control of the house. */
test("control is killed with a group live: the next process knows everything", async () => {
  await using house = await sessionsHouse();
  await using open = new AsyncDisposableStack();
  const { database, nats, keys, controls, liveGroup, plan, viewOf, clinician, call, node } = house;
  const group = await liveGroup(3);
  const { sessionId } = group;
  const version = await plan(group);
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  const before = await viewOf(sessionId, clinician);
  await controls[0]?.stop();

  const folder = await mkdtemp(join(tmpdir(), "hearth-sessions-"));
  open.defer(() => rm(folder, { recursive: true }));
  const { privateKey, publicKey } = await generateKeyPair("EdDSA", { extractable: true });
  const named = async (key: CryptoKey) => ({ ...(await exportJWK(key)), kid: "sessions" });
  const others = keys.jwks.keys.filter(({ kid }) => kid !== "sessions");
  const files = { all: join(folder, "all.json"), own: join(folder, "own.json") };
  await writeFile(files.all, JSON.stringify({ keys: [...others, await named(publicKey)] }));
  await writeFile(files.own, JSON.stringify(await named(privateKey)));
  const port = await freePort();
  const launch = () => {
    const child = spawn(process.execPath, [join(import.meta.dirname, "../src/main.ts")], {
      env: {
        PATH: process.env["PATH"],
        HEALTH_PORT: String(port),
        NATS_URL: nats.url,
        DATABASE_URL: database.url,
        ACTOR_KEYS_FILE: files.all,
        SIGNING_KEY_FILE: files.own,
        FILES_DIR: folder,
        LOG_LEVEL: "warn",
      },
      stdio: ["ignore", "ignore", "inherit"],
    });
    open.defer(() => void child.kill("SIGKILL"));
    return child;
  };

  const first = launch();
  const known = () => until(() => viewOf(sessionId, clinician), 15_000);
  expect({ ...(await known()), serverNow: "" }).toEqual({ ...before, serverNow: "" });
  first.kill("SIGKILL");
  await once(first, "exit");
  const second = launch();
  expect({ ...(await known()), serverNow: "" }).toEqual({ ...before, serverNow: "" });
  expect(node.orders.get(sessionId)).toMatchObject({ epoch: before.epoch });

  second.kill("SIGTERM");
  const [code] = (await once(second, "exit")) as [number | null];
  expect(code).toBe(0);
});
