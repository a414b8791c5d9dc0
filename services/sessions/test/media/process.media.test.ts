import { type ChildProcess, spawn } from "node:child_process";
import { generateKeyPairSync, randomUUID } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { natsBus } from "@hearth/bus/nats";
import { atNode } from "@hearth/contracts/define";
import { type Heartbeat, heartbeatSubject } from "@hearth/contracts/heartbeat";
import { mediaNode } from "@hearth/contracts/media";
import { testKeys } from "@hearth/testing/keys";
import { freePort, testNats } from "@hearth/testing/nats";
import { until } from "@hearth/testing/until";
import { control, orderFor, somebody, tenant } from "./aMediaNode.ts";

const entry = join(import.meta.dirname, "../../src/media/media-node.ts");

/** The process itself, with a broker and control on the other side. */
async function aRunningNode() {
  const folder = await mkdtemp(join(tmpdir(), "hearth-media-process-"));
  const nats = await testNats();
  const keys = await testKeys();
  const { privateKey } = generateKeyPairSync("ed25519");
  await writeFile(join(folder, "actors.json"), JSON.stringify(keys.jwks));
  const own = { ...privateKey.export({ format: "jwk" }), kid: "media" };
  await writeFile(join(folder, "media.json"), JSON.stringify(own));
  const bus = await natsBus({
    url: nats.url,
    service: "sessions",
    verify: keys.verify,
    log: { error: () => undefined },
  });
  const beats: Heartbeat[] = [];
  bus.hear(heartbeatSubject, (data) => beats.push(data as Heartbeat));
  const [healthPort, mediaPort] = [await freePort(), await freePort()];
  let node: ChildProcess | undefined;

  /** Resolves with the first heartbeat of the new process. */
  const start = async () => {
    beats.length = 0;
    node = spawn(process.execPath, [entry], {
      stdio: "inherit",
      env: {
        ...process.env,
        HEALTH_PORT: String(healthPort),
        LOG_LEVEL: "error",
        NATS_URL: nats.url,
        ACTOR_KEYS_FILE: join(folder, "actors.json"),
        SIGNING_KEY_FILE: join(folder, "media.json"),
        MEDIA_NODE_NAME: "media-1",
        MEDIA_PORT: String(mediaPort),
        MEDIA_JOURNAL_DIR: join(folder, "journal"),
      },
    });
    return until(() => {
      const [first] = beats;
      expect(first).toMatchObject({ name: "media-1", accepting: true });
      return first?.nodeId ?? "";
    }, 25_000);
  };
  const end = async (signal: NodeJS.Signals) => {
    if (node?.exitCode !== null || node.signalCode !== null) return null;
    const gone = once(node, "exit") as Promise<[number | null, string | null]>;
    node.kill(signal);
    const [code] = await gone;
    return code;
  };
  return {
    bus,
    keys,
    beats,
    start,
    end,
    get: async (path: string) => {
      const response = await fetch(`http://127.0.0.1:${healthPort}${path}`);
      return { status: response.status, text: await response.text() };
    },
    async [Symbol.asyncDispose]() {
      await end("SIGKILL");
      await bus[Symbol.asyncDispose]();
      await nats[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

test(
  "a node that was killed comes back as another one, and its journal with it",
  { timeout: 60_000 },
  async () => {
    await using running = await aRunningNode();
    const { bus, keys } = running;
    const sessionId = randomUUID();
    const clientA = somebody({ sessionId });
    const first = await running.start();
    await bus.call(
      atNode(mediaNode.apply, first),
      orderFor(sessionId, [clientA]),
      await keys.as(control()),
    );
    const joined = await bus.call(
      atNode(mediaNode.join, first),
      { sessionId, participantId: clientA.participantId },
      { ...(await keys.as(clientA.actor)), epoch: 1 },
    );
    expect(joined.send.iceCandidates).not.toEqual([]);
    await until(() => {
      expect(running.beats.at(-1)?.sessions).toMatchObject([{ sessionId, tenant, revision: 1 }]);
    });

    await running.end("SIGKILL");
    const second = await running.start();
    expect(second).not.toBe(first);
    expect(running.beats.at(-1)?.sessions).toEqual([]);
    const left = await bus.call(
      atNode(mediaNode.presence, first),
      { after: 0 },
      await keys.as(control()),
    );
    expect(left.entries).toMatchObject([
      { seq: 1, room: "main", participantId: clientA.participantId },
    ]);
  },
);

test(
  "a node that is told to stop says so and exits; while it runs it shows its figures without people",
  { timeout: 60_000 },
  async () => {
    await using running = await aRunningNode();
    const nodeId = await running.start();
    await until(async () => {
      expect((await running.get("/readyz")).status).toBe(200);
    });
    const metrics = (await running.get("/metrics")).text;
    for (const name of [
      "sessions_worker_alive",
      "sessions_consumers",
      "sessions_worker_died_total",
      "sessions_worker_rss_bytes",
      "sessions_mos_bucket",
      'sessions_poor_groups{service="media-1"} 0',
      "sessions_breakout_leak_total",
      "sessions_ice_failures_total",
    ])
      expect(metrics).toContain(name);

    const code = await running.end("SIGTERM");
    expect(code).toBe(0);
    expect(running.beats.at(-1)).toMatchObject({ nodeId, accepting: false, sessions: [] });
  },
);
