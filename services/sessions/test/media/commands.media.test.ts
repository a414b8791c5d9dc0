import { randomUUID } from "node:crypto";
import { createWorker } from "mediasoup";
import { expect, test } from "vitest";
import { routerCapabilities } from "@hearth/contracts/live/routerCapabilities";
import { mediaNode } from "@hearth/contracts/media";
import { mediaCodecs } from "../../src/media/mediaCodecs.ts";
import { aMediaNode, control, orderFor, refusal, somebody, type Somebody } from "./aMediaNode.ts";
import { speech } from "./rtp.ts";

const sessionId = randomUUID();
const fingerprint = {
  role: "client",
  fingerprints: [{ algorithm: "sha-256", value: Array(32).fill("AB").join(":") }],
};

/** A node with one session in which clientA and clientB are. */
async function aGroup() {
  const media = await aMediaNode();
  const clientA = somebody({ sessionId });
  const clientB = somebody({ sessionId });
  await media.apply(orderFor(sessionId, [clientA, clientB]));
  const by = ({ actor }: Somebody) => ({ actor, epoch: 1 });
  const about = ({ participantId }: Somebody) => ({ sessionId, participantId });
  return {
    ...media,
    clientA,
    clientB,
    by,
    about,
    produce: (
      who: Somebody,
      rtpParameters: Record<string, unknown>,
      idempotencyKey: string = randomUUID(),
    ) =>
      media.ask(
        mediaNode.produce,
        { ...about(who), source: "mic", paused: false, rtpParameters },
        { ...by(who), idempotencyKey },
      ),
    ready: async (who: Somebody, rtpCapabilities: Record<string, unknown>) =>
      (await media.ask(mediaNode.ready, { ...about(who), rtpCapabilities }, by(who))).view,
  };
}

test("one answer has all that a browser needs to send and to receive", async () => {
  await using group = await aGroup();
  const joined = await group.join(sessionId, group.clientA);
  const codecs = joined.routerRtpCapabilities["codecs"] as { mimeType: string }[];
  expect(codecs.map(({ mimeType }) => mimeType)).toEqual(
    expect.arrayContaining(["audio/opus", "video/VP8", "video/VP9", "video/H264"]),
  );
  expect(joined.send.id).not.toBe(joined.receive.id);
  const ways = joined.receive.iceCandidates.map(({ protocol, ip }) => [protocol, ip]);
  expect(ways).toEqual([
    ["udp", "127.0.0.1"],
    ["tcp", "127.0.0.1"],
  ]);
  expect(joined.view).toMatchObject({ sessionId, epoch: 1, consumers: [], speaker: null });
});

test("who joins again gets new transports, and the former are closed", async () => {
  await using group = await aGroup();
  const first = await group.join(sessionId, group.clientA);
  await group.join(sessionId, group.clientA);
  const dtlsParameters = fingerprint;
  const late = group.ask(
    mediaNode.connectTransport,
    { ...group.about(group.clientA), transportId: first.send.id, dtlsParameters },
    group.by(group.clientA),
  );
  expect(await refusal(late)).toEqual({ code: "not_found", message: "Transport not found" });
  const session = group.node.sessions.find(sessionId)?.session;
  expect((await session?.router.dump())?.transportIds).toHaveLength(2);
});

test("a browser connects its transport once; the same again is done already", async () => {
  await using group = await aGroup();
  const { send } = await group.join(sessionId, group.clientA);
  const connect = (dtlsParameters: Record<string, unknown>, transportId = send.id) =>
    group.ask(
      mediaNode.connectTransport,
      { ...group.about(group.clientA), transportId, dtlsParameters },
      group.by(group.clientA),
    );
  expect(await connect(fingerprint)).toEqual({});
  expect(await connect(fingerprint)).toEqual({});
  expect(await refusal(connect({ fingerprints: "none" }))).toMatchObject({ code: "invalid_input" });
  expect(await refusal(connect(fingerprint, "absent"))).toMatchObject({ code: "not_found" });
});

test("a new way to the network keeps the transport", async () => {
  await using group = await aGroup();
  const { send } = await group.join(sessionId, group.clientA);
  const again = await group.ask(
    mediaNode.restartIce,
    { ...group.about(group.clientA), transportId: send.id },
    group.by(group.clientA),
  );
  expect(again.iceParameters["usernameFragment"]).not.toBe(send.iceParameters["usernameFragment"]);
});

test("people are told of each other's media, and microphones are turned on by their owners alone", async () => {
  await using group = await aGroup();
  const { clientA, clientB } = group;
  const { routerRtpCapabilities } = await group.join(sessionId, clientA);
  await group.join(sessionId, clientB);
  const sent = await group.produce(clientB, { ...speech("clientB").rtpParameters });
  const view = await group.ready(clientA, routerRtpCapabilities);
  const { participantId } = clientB;
  expect(view.consumers).toMatchObject([{ producerId: sent.producerId, participantId }]);
  expect(view.sources).toEqual({ [participantId]: { mic: true, camera: false, screen: false } });

  await group.ask(
    mediaNode.setPaused,
    { ...group.about(clientB), source: "mic", paused: true },
    group.by(clientB),
  );
  const snapshot = (knownSeq: number | null) =>
    group.ask(mediaNode.snapshot, { ...group.about(clientA), knownSeq }, group.by(clientA));
  const { view: after } = await snapshot(null);
  expect(after?.sources).toEqual({ [participantId]: { mic: false, camera: false, screen: false } });
  expect((await snapshot(after?.seq ?? -1)).view).toBeNull();

  await group.ask(
    mediaNode.closeProducer,
    { ...group.about(clientB), source: "mic" },
    group.by(clientB),
  );
  expect((await snapshot(null)).view).toMatchObject({ sources: {}, consumers: [] });
});

test("who says at once what they can decode is told of everybody in the answer, and all of it may flow", async () => {
  await using group = await aGroup();
  const { clientA, clientB } = group;
  const { routerRtpCapabilities: rtpCapabilities } = await group.join(sessionId, clientB);
  await group.produce(clientB, { ...speech("clientB").rtpParameters });
  const { view } = await group.ask(
    mediaNode.join,
    { ...group.about(clientA), rtpCapabilities },
    group.by(clientA),
  );
  expect(view.consumers).toMatchObject([{ participantId: clientB.participantId, source: "mic" }]);
  const { peers } = await group.ask(mediaNode.statistics, { sessionId }, { actor: control() });
  const { participantId } = clientA;
  expect(peers).toContainEqual(
    expect.objectContaining({ participantId, consumers: 1, consumersPaused: 0 }),
  );
});

test("what browsers expect a router to speak is what it speaks", async () => {
  await using group = await aGroup();
  const { routerRtpCapabilities } = await group.join(sessionId, group.clientA);
  expect(routerRtpCapabilities).toEqual(routerCapabilities);
});

test("a command that is repeated is done once, and a new one takes the place of the former", async () => {
  await using group = await aGroup();
  await group.join(sessionId, group.clientA);
  const offer = { ...speech("clientA").rtpParameters };
  const key = randomUUID();
  const first = await group.produce(group.clientA, offer, key);
  expect(await group.produce(group.clientA, offer, key)).toEqual(first);
  expect(await group.produce(group.clientA, offer)).not.toEqual(first);
  const { peers } = await group.ask(mediaNode.statistics, { sessionId }, { actor: control() });
  const participantId = group.clientA.participantId;
  expect(peers).toContainEqual(expect.objectContaining({ participantId, producers: 1 }));
});

test("what mediasoup can't use is the sender's mistake, and nobody else notices", async () => {
  await using group = await aGroup();
  await group.join(sessionId, group.clientA);
  const good = speech("clientA").rtpParameters;
  const [codec] = good.codecs;
  const malformed: Record<string, unknown>[] = [
    {},
    { codecs: [] },
    { codecs: "opus" },
    { ...good, codecs: [{ ...codec, mimeType: "audio/unheard-of" }] },
    { ...good, codecs: [{ ...codec, payloadType: "100" }] },
    { ...good, encodings: [{ ssrc: "x" }] },
    { ...good, encodings: [{ rid: 7 }] },
    { ...good, encodings: [null] },
    { ...good, headerExtensions: [{ uri: "urn:x", id: 999 }] },
    { ...good, headerExtensions: [{ uri: null, id: 1 }] },
    { ...good, mid: {} },
    { ...good, rtcp: { cname: 5 } },
    JSON.parse('{"codecs":[{"__proto__":null}]}') as Record<string, unknown>,
  ];
  const codes: string[] = [];
  for (const rtpParameters of malformed)
    codes.push((await refusal(group.produce(group.clientA, rtpParameters))).code);
  expect(new Set(codes)).toEqual(new Set(["invalid_input"]));

  expect(await group.produce(group.clientA, { ...good })).toHaveProperty("producerId");
  expect(group.node.workers()).toHaveLength(1);
});

test("numbers that mean nothing harm only who sends them", async () => {
  await using group = await aGroup();
  const { routerRtpCapabilities } = await group.join(sessionId, group.clientA);
  await group.join(sessionId, group.clientB);
  await group.ready(group.clientB, routerRtpCapabilities);
  const good = speech("clientA").rtpParameters;
  const [codec] = good.codecs;
  const strange: Record<string, unknown>[] = [
    { ...good, mid: "a", codecs: [{ ...codec, payloadType: -1 }] },
    { ...good, mid: "b", codecs: [{ ...codec, payloadType: 1e9 }] },
    { ...good, mid: "c", codecs: [{ ...codec, clockRate: 1e12 }] },
    { ...good, mid: "d", encodings: [] },
    { ...good, mid: "e", encodings: [{ ssrc: 2 ** 40 }] },
    { ...good, mid: "f", encodings: [{ ssrc: -1 }] },
    { ...good, mid: "g".repeat(10_000) },
    { ...good, mid: "" },
    { ...good, mid: "h", encodings: Array.from({ length: 40 }, (_, n) => ({ ssrc: n + 1 })) },
    { ...good, mid: "i", codecs: Array.from({ length: 40 }, () => codec) },
  ];
  for (const rtpParameters of strange)
    await group.produce(group.clientA, rtpParameters).catch((fault: unknown) => {
      expect(fault).toMatchObject({ code: "invalid_input" });
    });

  const { producerId } = await group.produce(group.clientA, { ...good });
  const view = await group.ready(group.clientB, routerRtpCapabilities);
  expect(view.consumers).toMatchObject([{ producerId }]);
});

test("a browser that names impossible codecs hears nothing, and harms nobody", async () => {
  await using group = await aGroup();
  await group.join(sessionId, group.clientA);
  await group.join(sessionId, group.clientB);
  await group.produce(group.clientB, { ...speech("clientB").rtpParameters });
  for (const capabilities of [{ codecs: "all" }, { codecs: [{}] }, { headerExtensions: 5 }])
    expect(await refusal(group.ready(group.clientA, capabilities))).toMatchObject({
      code: "invalid_input",
    });
  expect((await group.ready(group.clientA, {})).consumers).toEqual([]);
  expect(group.node.workers()).toHaveLength(1);
});

test("nobody acts for somebody else: the whole answer is that of what is absent", async () => {
  await using group = await aGroup();
  const { clientA, clientB } = group;
  await group.join(sessionId, clientA);
  const strangers: Somebody["actor"][] = [
    clientB.actor,
    { ...clientA.actor, tenant: randomUUID() },
    { ...clientA.actor, sessionId: randomUUID() },
    somebody({ sessionId }).actor,
  ];
  const about = group.about(clientA);
  const mine = {
    join: about,
    ready: { ...about, rtpCapabilities: {} },
    connectTransport: { ...about, transportId: "t", dtlsParameters: {} },
    restartIce: { ...about, transportId: "t" },
    produce: { ...about, source: "mic", paused: false, rtpParameters: {} },
    setPaused: { ...about, source: "mic", paused: false },
    closeProducer: { ...about, source: "mic" },
    resumeConsumers: { ...about, consumerIds: [] },
    setTiles: { ...about, tiles: [] },
    snapshot: { ...about, knownSeq: null },
    leave: about,
  } as const;
  for (const [name, input] of Object.entries(mine)) {
    const contract = mediaNode[name as keyof typeof mine];
    const absent = { ...input, sessionId: randomUUID() };
    const twin = await refusal(group.ask(contract, absent, group.by(clientA)));
    expect(twin).toEqual({ code: "not_found", message: "Session not found" });
    for (const actor of strangers)
      expect(await refusal(group.ask(contract, input as never, { actor, epoch: 1 }))).toEqual(twin);
  }
  const session = group.node.sessions.find(sessionId)?.session;
  expect((await session?.router.dump())?.transportIds).toHaveLength(2);
});

test("who waits in the lobby, or was removed, has no way in", async () => {
  await using group = await aGroup();
  const { clientA, clientB } = group;
  const [admitted, both] = [
    orderFor(sessionId, [clientA]),
    orderFor(sessionId, [clientA, clientB]),
  ];
  await group.apply({ ...both, revision: 2, table: admitted.table });
  expect(await refusal(group.join(sessionId, clientB))).toEqual({
    code: "not_found",
    message: "Session not found",
  });
});

test("who is taken out while they join leaves no transport behind", async () => {
  await using group = await aGroup();
  const { clientA, clientB } = group;
  const [all, others] = [orderFor(sessionId, [clientA, clientB]), orderFor(sessionId, [clientB])];
  const joining = refusal(group.join(sessionId, clientA));
  await group.apply({ ...all, revision: 2, table: others.table });
  expect(await joining).toMatchObject({ code: "not_found" });
  const session = group.node.sessions.find(sessionId)?.session;
  expect((await session?.router.dump())?.transportIds).toEqual([]);
});

test("a command of another epoch is out of date, and only its owner learns that", async () => {
  await using group = await aGroup();
  const { clientA, clientB } = group;
  expect(await refusal(group.join(sessionId, clientA, 2))).toMatchObject({ code: "stale" });
  const theirs = { participantId: clientA.participantId, actor: clientB.actor };
  expect(await refusal(group.join(sessionId, theirs, 2))).toMatchObject({ code: "not_found" });
});

test("only control gives orders, and only for its own tenant", async () => {
  await using group = await aGroup();
  const order = orderFor(sessionId, [group.clientA], { revision: 2 });
  const twin = { code: "not_found", message: "Session not found" };
  const homework = { ...control(), service: "homework" } as const;
  const elsewhere = control(randomUUID());
  const held = { sessionId, epoch: 1, changeId: randomUUID(), table: order.table };
  for (const actor of [homework, elsewhere]) {
    expect(await refusal(group.ask(mediaNode.apply, order, { actor }))).toEqual(twin);
    expect(await refusal(group.ask(mediaNode.hold, held, { actor }))).toEqual(twin);
    expect(await refusal(group.ask(mediaNode.release, held, { actor }))).toEqual(twin);
    expect(await refusal(group.ask(mediaNode.close, held, { actor }))).toEqual(twin);
    expect(
      await refusal(group.ask(mediaNode.statistics, { sessionId }, { actor: elsewhere })),
    ).toEqual(twin);
  }
  expect(await refusal(group.ask(mediaNode.presence, { after: 0 }, { actor: homework }))).toEqual(
    twin,
  );
  expect(group.node.heartbeat().sessions).toMatchObject([{ sessionId, revision: 1, held: false }]);
});

test("figures are for services and staff of the session", async () => {
  await using group = await aGroup();
  await group.join(sessionId, group.clientA);
  const { peers } = await group.ask(mediaNode.statistics, { sessionId }, { actor: control() });
  expect(peers.map(({ transports }) => transports).sort()).toEqual([0, 2]);
  const { personId } = group.clientA.actor;
  const signedIn = {
    kind: "signIn",
    tenant: group.clientA.actor.tenant,
    personId,
    role: "client",
    purpose: "treatment",
    signIn: randomUUID(),
  } as const;
  const asked = group.ask(mediaNode.statistics, { sessionId }, { actor: signedIn });
  expect(await refusal(asked)).toMatchObject({ code: "not_found" });
});

test("the router's own description of itself is what a browser is given", async () => {
  const worker = await createWorker({ logLevel: "none" });
  await using group = await aGroup();
  const { routerRtpCapabilities } = await group.join(sessionId, group.clientA);
  const router = await worker.createRouter({ mediaCodecs });
  expect(routerRtpCapabilities).toEqual(JSON.parse(JSON.stringify(router.rtpCapabilities)));
  worker.close();
});
