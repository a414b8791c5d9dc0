import { Registry } from "prom-client";
import { expect, test } from "vitest";
import type { LiveSession } from "../../src/media/LiveSession.ts";
import { countQuality } from "../../src/media/qualityMetrics.ts";
import { GoodMinutes } from "../../src/media/sampling/GoodMinutes.ts";
import { Sampler } from "../../src/media/sampling/Sampler.ts";
import type { Sample } from "../../src/media/sampling/Streams.ts";
import { Walls } from "../../src/media/sampling/Walls.ts";
import type { SpawnedWorker } from "../../src/media/SpawnedWorker.ts";
import { aConversation, apart, order, speak, together } from "./aLiveSession.ts";

const theOnly = Object.create(null) as SpawnedWorker;

/** A conversation whose samples are kept. The clock is the session's. */
async function aSampledConversation() {
  const live = await aConversation();
  const samples: Sample[] = [];
  const registry = new Registry();
  const { sampled } = countQuality(registry);
  const sampler = new Sampler({
    sessions: { of: () => [live.session] },
    workers: () => [theOnly],
    sampled: {
      ...sampled,
      stream: (one) => {
        samples.push(one);
        sampled.stream(one);
      },
    },
    now: () => live.clock.now,
  });
  return {
    ...live,
    samples,
    registry,
    /** Ten seconds later everybody is due again. */
    look: async () => {
      samples.length = 0;
      live.clock.now += 10_000;
      await sampler.turn();
      return [...samples];
    },
    turn: () => sampler.turn(),
    text: () => registry.metrics(),
  };
}

/** A listener's report: so many of all lost, on a line of this round trip. */
function report(ssrc: number, { lost, rttMs }: { lost: number; rttMs: number }): Buffer {
  const packet = Buffer.alloc(32);
  packet.writeUInt8(0x81, 0);
  packet.writeUInt8(201, 1);
  packet.writeUInt16BE(7, 2);
  packet.writeUInt32BE(99, 4);
  packet.writeUInt32BE(ssrc, 8);
  packet.writeUInt32BE(lost, 12);
  // Compact NTP: 16 bits of seconds since 1900, 16 of a second's parts. The browser waited 10 ms.
  const waitedMs = 10;
  const ntp = ((Date.now() - rttMs - waitedMs) / 1000 + 2_208_988_800) * 65_536;
  packet.writeUInt32BE(Math.floor(ntp % 2 ** 32), 24);
  packet.writeUInt32BE(Math.floor((waitedMs / 1000) * 65_536), 28);
  return packet;
}

test("what is sent and what is heard has an opinion from the second look on", async () => {
  await using live = await aSampledConversation();
  await speak(live.clientA, 100);
  expect(await live.look()).toEqual([]);
  await speak(live.clientA, 200);
  const found = (await live.look()).filter(({ mos }) => mos > 4);
  const directions = found.map(({ kind, direction }) => `${kind} ${direction}`);
  expect(directions).toEqual(expect.arrayContaining(["audio up", "audio down"]));
});

test("a listener's report gives round trip and loss of the way to them, and figures that are not nothing", async () => {
  await using live = await aSampledConversation();
  await speak(live.clientA, 60);
  await live.look();
  await speak(live.clientA, 100);
  const { transports } = live.session.people.get("clientB");
  const way = transports?.ways.receive as unknown as { sendRtcp: (packet: Buffer) => void };
  const ssrc = live.atB.consumer.rtpParameters.encodings?.[0]?.ssrc ?? 0;
  way.sendRtcp(report(ssrc, { lost: 10, rttMs: 200 }));
  const heard = (await live.look()).find(
    ({ direction, rttMs }) => direction === "down" && rttMs !== undefined,
  );
  expect(heard?.rttMs).toBeGreaterThan(150);
  expect(heard?.lossRatio).toBeCloseTo(0.1, 1);
  expect(heard?.mos).toBeLessThan(3.5);

  const text = await live.text();
  expect(text).toMatch(/^sessions_mos_count\{kind="audio",direction="down"\} [1-9]/m);
  expect(text).toMatch(/^sessions_rtt_seconds_sum 0\.[12]/m);
  expect(text).toMatch(/^sessions_loss_ratio_sum\{direction="down"\} 0\.[01]/m);
  expect(text).toMatch(/^sessions_consumer_score_count [1-9]/m);
  expect(text).not.toMatch(/client[AB]|peer|session_id/);
});

test("nobody is looked at twice within ten seconds", async () => {
  await using live = await aSampledConversation();
  await speak(live.clientA, 10);
  await live.look();
  await speak(live.clientA, 10);
  live.clock.now += 9_000;
  await live.turn();
  expect(live.samples).toEqual([]);
  live.clock.now += 1_000;
  await live.turn();
  expect(live.samples).not.toEqual([]);
});

test("a group of which somebody has a bad minute in five is below what is good", async () => {
  await using live = await aConversation();
  const told: boolean[] = [];
  const minutes = new GoodMinutes((good) => told.push(good));
  const { session } = live;
  const minute = (trouble: readonly string[]) => {
    for (let second = 0; second <= 60; second += 1) {
      minutes.look([session], (live.clock.now += 1_000));
      for (const id of ["clientA", "clientB"]) aware(session, id, trouble.includes(id));
    }
  };
  minute([]);
  expect(minutes.shareOf(session)).toBeUndefined();
  minute([]);
  expect(minutes.shareOf(session)).toBe(1);
  minute(["clientB"]);
  minute(["clientA", "clientB"]);
  expect(told.filter((good) => !good)).toHaveLength(3);
  expect(minutes.shareOf(session)).toBeCloseTo(5 / 8);

  await session.apply(order(2, { clientA: together.clientA }));
  for (let calm = 0; calm < 12; calm += 1) minute([]);
  expect(minutes.shareOf(session)).toBe(1);
});

test("what flows through a wall is told once, and a change that is under way is not", async () => {
  await using live = await aConversation();
  const told: number[] = [];
  const walls = new Walls((ears) => told.push(ears));
  const look = () => walls.look([live.session]);
  look();
  await live.session.apply(order(2, apart));
  look();
  look();
  expect(told).toEqual([]);
  // Past the session, as a fault of ours would.
  await live.atB.consumer.resume();
  look();
  expect(told).toEqual([]);
  look();
  look();
  expect(told).toEqual([1]);
});

/** What the worker finds out of what they hear. */
function aware(session: LiveSession, id: string, trouble: boolean) {
  const found = [...session.people].find((one) => one.id === id);
  if (!found) return;
  const { transports, quality } = found;
  const score = trouble ? 3 : 10;
  for (const { consumer } of transports?.ears.values() ?? [])
    consumer.emit("score", { score, producerScore: 10, producerScores: [10] });
  quality.look(transports);
}
