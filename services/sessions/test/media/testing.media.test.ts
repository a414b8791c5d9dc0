import { randomUUID } from "node:crypto";
import type { types } from "mediasoup";
import { expect, test, vi } from "vitest";
import { mediaNode } from "@hearth/contracts/media";
import { aMediaNode, control, orderFor, refusal, somebody, type Somebody } from "./aMediaNode.ts";
import { speech } from "./rtp.ts";

const sessionId = randomUUID();
const fingerprint = {
  role: "client",
  fingerprints: [{ algorithm: "sha-256", value: Array(32).fill("AB").join(":") }],
};

/** A node with a live session, and people at its door who test their network. */
async function aNodeWithTests(times = {}) {
  const media = await aMediaNode({ times });
  const living = new Set<types.Router>();
  media.node.workers()[0]?.worker.observer.on("newrouter", (router) => {
    living.add(router);
    router.observer.once("close", () => living.delete(router));
  });
  const routers = () => [...living];
  const inside = somebody({ sessionId });
  await media.apply(orderFor(sessionId, [inside]));
  const open = ({ actor }: Somebody, at = sessionId) =>
    media.ask(mediaNode.testOpen, { sessionId: at }, { actor });
  return {
    ...media,
    inside,
    routers,
    open,
    /** Tests that go on: all routers but the session's. */
    running: () => routers().length - 1,
    connect: ({ actor }: Somebody, transportId: string) =>
      media.ask(
        mediaNode.testConnect,
        { sessionId, transportId, dtlsParameters: fingerprint },
        { actor },
      ),
    echo: async ({ actor }: Somebody, idempotencyKey: string = randomUUID()) => {
      const { rtpParameters } = speech(actor.personId);
      const [router] = routers();
      return media.ask(
        mediaNode.testEcho,
        {
          sessionId,
          kind: "audio",
          rtpParameters: { ...rtpParameters },
          rtpCapabilities: { ...router?.rtpCapabilities },
        },
        { actor, idempotencyKey },
      );
    },
    close: ({ actor }: Somebody) => media.ask(mediaNode.testClose, { sessionId }, { actor }),
  };
}

test("who waits at the door gets back what they send, and has no place in the session by it", async () => {
  await using media = await aNodeWithTests();
  const outside = somebody({ sessionId });
  const { send, receive, routerRtpCapabilities } = await media.open(outside);
  expect(routerRtpCapabilities).toHaveProperty("codecs");
  expect(await media.connect(outside, send.id)).toEqual({});
  expect(await media.connect(outside, receive.id)).toEqual({});
  const { producerId, consumer } = await media.echo(outside);
  expect(consumer.rtpParameters).toHaveProperty("codecs");

  const dump = await media.routers().at(-1)?.dump();
  expect(dump?.mapProducerIdConsumerIds).toEqual([
    { key: producerId, values: [consumer.consumerId] },
  ]);
  expect(await media.presence(0)).toEqual([]);
  const { peers } = await media.ask(mediaNode.statistics, { sessionId }, { actor: control() });
  expect(peers.map(({ participantId }) => participantId)).toEqual([media.inside.participantId]);
  expect(await refusal(media.join(sessionId, outside))).toMatchObject({ code: "not_found" });
});

test("two who test at the same time share nothing, and the session has none of it", async () => {
  await using media = await aNodeWithTests();
  const [one, other] = [somebody({ sessionId }), somebody({ sessionId })];
  await Promise.all([media.open(one), media.open(other)]);
  await Promise.all([media.echo(one), media.echo(other)]);
  const dumps = await Promise.all(media.routers().map((router) => router.dump()));
  const held = dumps.map(({ transportIds, mapProducerIdConsumerIds }) => [
    transportIds.length,
    mapProducerIdConsumerIds.map(({ values }) => values.length),
  ]);
  expect(held).toEqual([
    [0, []],
    [2, [1]],
    [2, [1]],
  ]);
});

test("the same command again is the same echo, and another one takes its place", async () => {
  await using media = await aNodeWithTests();
  const outside = somebody({ sessionId });
  await media.open(outside);
  const key = randomUUID();
  const first = await media.echo(outside, key);
  expect(await media.echo(outside, key)).toEqual(first);
  expect((await media.echo(outside)).producerId).not.toBe(first.producerId);
  const dump = await media.routers().at(-1)?.dump();
  expect(dump?.mapProducerIdConsumerIds).toHaveLength(1);
});

test("who asks again has one test, and who ends it none", async () => {
  await using media = await aNodeWithTests();
  const outside = somebody({ sessionId });
  const first = await media.open(outside);
  await media.open(outside);
  expect(media.running()).toBe(1);
  expect(await refusal(media.connect(outside, first.send.id))).toMatchObject({ code: "not_found" });

  await media.close(outside);
  await media.close(outside);
  expect(media.running()).toBe(0);
  expect(await refusal(media.echo(outside))).toEqual({
    code: "not_found",
    message: "Test not found",
  });
});

test("who asks many times at once ends up with one test", async () => {
  await using media = await aNodeWithTests();
  const outside = somebody({ sessionId });
  await Promise.allSettled([media.open(outside), media.open(outside), media.open(outside)]);
  expect(media.running()).toBe(1);
  expect(await media.echo(outside)).toHaveProperty("producerId");
});

test("a test that nobody ends, ends by itself", async () => {
  await using media = await aNodeWithTests({ testMs: 100 });
  const outside = somebody({ sessionId });
  await media.open(outside);
  expect(media.running()).toBe(1);
  await vi.waitFor(() => expect(media.running()).toBe(0), { timeout: 5_000, interval: 20 });
  expect(await refusal(media.echo(outside))).toMatchObject({ code: "not_found" });
});

test("only so many test at once; who goes makes room", async () => {
  await using media = await aNodeWithTests();
  const many = Array.from({ length: 20 }, () => somebody({ sessionId }));
  await Promise.all(many.map((one) => media.open(one)));
  const late = somebody({ sessionId });
  expect(await refusal(media.open(late))).toEqual({
    code: "capacity",
    message: "No test is free now: try again in half a minute",
  });
  const [first] = many;
  if (first) await media.close(first);
  expect(await media.open(late)).toHaveProperty("send");
});

test("nobody reaches somebody else's test: the whole answer is that of what is absent", async () => {
  await using media = await aNodeWithTests();
  const outside = somebody({ sessionId });
  const { send } = await media.open(outside);
  const transport = { transportId: send.id, dtlsParameters: fingerprint };
  const echo = { kind: "audio", rtpParameters: {}, rtpCapabilities: {} } as const;
  const stranger = somebody({ sessionId });
  const absent = { code: "not_found", message: "Test not found" };
  for (const actor of [stranger.actor, { ...outside.actor, tenant: randomUUID() }]) {
    const by = { actor };
    const connecting = media.ask(mediaNode.testConnect, { sessionId, ...transport }, by);
    expect(await refusal(connecting)).toEqual(absent);
    expect(await refusal(media.ask(mediaNode.testEcho, { sessionId, ...echo }, by))).toEqual(
      absent,
    );
    await media.ask(mediaNode.testClose, { sessionId }, by);
  }
  expect(media.running()).toBe(1);
});

test("a seat of another session opens no test here", async () => {
  await using media = await aNodeWithTests();
  const other = somebody({ sessionId: randomUUID() });
  const absent = { code: "not_found", message: "Session not found" };
  expect(await refusal(media.open(other))).toEqual(absent);
  expect(await refusal(media.connect(other, "t"))).toEqual(absent);
  expect(await refusal(media.echo(other))).toEqual(absent);
  expect(await refusal(media.close(other))).toEqual(absent);
  expect(media.running()).toBe(0);
});
