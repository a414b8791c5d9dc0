import { expect, test, vi } from "vitest";
import { rtp } from "./rtp.ts";
import { aConversation, aLiveSession, apart, order, speak, together } from "./aLiveSession.ts";

/** What is told comes within the next ticks. */
const later = (check: () => void) => vi.waitFor(check, { timeout: 5_000, interval: 10 });
type Live = Awaited<ReturnType<typeof aConversation>>;

const toldTo = (live: Pick<Live, "told">, to: string) =>
  live.told.filter((one) => one.to === to).map(({ change }) => change);

/** Nothing is on its way any more. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 20));

test("each change is told once, with its number, and only what changed", async () => {
  await using live = await aConversation();
  await settled();
  const before = live.session.view("clientB").seq;
  live.told.length = 0;

  await live.session.setPaused("clientA", "mic", true);
  await later(() => {
    expect(toldTo(live, "clientB")).toMatchObject([
      { seq: before + 1, sources: { clientA: { mic: false, camera: false, screen: false } } },
    ]);
  });
  expect(toldTo(live, "clientB")[0]).not.toHaveProperty("consumers");
  expect(toldTo(live, "clientA")).toEqual([]);
});

test("numbers have no gaps, and the whole view carries the last of them", async () => {
  await using live = await aConversation();
  for (const paused of [true, false, true]) {
    await live.session.setPaused("clientA", "mic", paused);
    await settled();
  }
  await live.session.apply(order(2, apart));
  await settled();
  const seqs = toldTo(live, "clientB").map(({ seq }) => seq);
  expect(seqs).toEqual(Array.from(seqs, (_, n) => n + 1));
  expect(live.session.view("clientB").seq).toBe(seqs.at(-1));
});

test("in another room nothing is told of what somebody does: not that they mute, start or stop a camera, or go", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, apart));
  await settled();
  const whileApart = live.session.view("clientB");
  expect(whileApart).toMatchObject({ sources: {}, speaker: null, away: [] });
  live.told.length = 0;

  await live.session.setPaused("clientA", "mic", true);
  const camera = await live.showCamera("clientA", 1);
  await settled();
  camera.close();
  live.session.closeProducer("clientA", "mic");
  await settled();
  live.session.leave("clientA");
  await settled();

  expect(toldTo(live, "clientB")).toEqual([]);
  expect(live.session.view("clientB")).toEqual(whileApart);
});

test("who comes back with new transports while apart is told of no consumer that is gone", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, apart));
  await live.attach("clientB");
  expect(live.session.view("clientB").consumers).toEqual([]);

  await live.session.ready("clientB", live.router.rtpCapabilities);
  await live.session.apply(order(3, together));
  const { consumers } = live.session.view("clientB");
  const ear = live.ear("clientB", live.clientA);
  expect(consumers.map(({ consumerId }) => consumerId)).toEqual([ear.consumer.id]);
});

test("the way back is a mere resume: the browser keeps the consumers it had", async () => {
  await using live = await aConversation();
  const { consumers } = live.session.view("clientB");
  await live.session.apply(order(2, apart));
  expect(live.session.view("clientB").consumers).toEqual(consumers);

  await live.session.apply(order(3, together));
  await speak(live.clientA, 10);
  expect(live.session.view("clientB").consumers).toEqual(consumers);
  expect(live.heardByB()).toBe(10);
});

test("who started a camera in another room is shown on the return, and who stopped one is not", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, apart));
  await live.showCamera("clientA", 1);
  live.session.closeProducer("clientA", "mic");
  await live.session.apply(order(3, together));
  await later(() => {
    const { consumers } = live.session.view("clientB");
    expect(consumers.map(({ source }) => source)).toEqual(["camera"]);
  });
});

test("who went while the rooms were open has left no trace after the return", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, apart));
  await live.session.apply(order(3, { clientB: "elm" }));
  await live.session.apply(order(4, { clientB: "main" }));
  expect(live.session.view("clientB").consumers).toEqual([]);
});

test("who enters while rooms are open is told of the own room alone", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, { ...apart, clientC: "oak" }));
  await live.enter("clientC");
  const { consumers, sources } = live.session.view("clientC");
  expect(consumers.map(({ participantId }) => participantId)).toEqual(["clientA"]);
  expect(Object.keys(sources)).toEqual(["clientA"]);
});

test("of who speaks to all rooms the others are told a voice alone", async () => {
  await using live = await aConversation();
  const rooms = { clientA: "oak", clientB: "elm", staff: "main" };
  await live.session.apply(order(2, rooms, { staff: ["staff"] }));
  await live.enter("staff");
  await live.showCamera("staff", 1);
  await live.session.apply(order(3, rooms, { staff: ["staff"], broadcast: ["staff"] }));
  const { consumers, sources } = live.session.view("clientB");
  const ofStaff = consumers.filter(({ participantId }) => participantId === "staff");
  expect(ofStaff.map(({ source }) => source)).toEqual(["mic"]);
  expect(sources).toEqual({ staff: { mic: true, camera: false, screen: false } });
});

test("the speaker of a room is shown there, and in no other", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, { ...apart, clientC: "oak", clientD: "elm" }));
  let packet = 0;
  const keepSpeaking = setInterval(() => {
    live.clientA.send(rtp(live.clientA.rtpParameters.encodings?.[0]?.ssrc ?? 0, (packet += 1)));
  }, 10);
  try {
    await live.attach("clientC");
    await later(() => {
      expect(live.session.view("clientC").speaker).toBe("clientA");
    });
    expect(live.session.view("clientB").speaker).toBeNull();
    expect(live.session.view("clientD").speaker).toBeNull();
    expect(toldTo(live, "clientD").filter((change) => "speaker" in change)).toEqual([]);

    const moved = order(3, { clientA: "elm", clientB: "elm", clientC: "oak", clientD: "elm" });
    await live.session.apply(moved);
    expect(live.session.view("clientC").speaker).toBeNull();
    await later(() => {
      expect(live.session.view("clientB").speaker).toBe("clientA");
    });
  } finally {
    clearInterval(keepSpeaking);
  }
  await later(() => {
    expect(live.session.view("clientB").speaker).toBeNull();
  });
});

test("a picture that nobody sees is not sent, and comes back with its tile", async () => {
  await using live = await aLiveSession();
  await live.session.apply(order(1, together));
  await live.enter("clientA");
  const camera = await live.showCamera("clientA", 1);
  await live.enter("clientB");
  await live.listen("clientB");
  const { consumer } = live.ear("clientB", camera);
  expect(consumer.paused).toBe(false);

  await live.session.fit("clientB", new Map([[consumer.id, 0]]));
  expect(consumer.paused).toBe(true);
  await live.session.apply(order(2, together));
  expect(consumer.paused).toBe(true);

  await live.session.fit("clientB", new Map([[consumer.id, 200]]));
  expect([consumer.paused, consumer.priority]).toEqual([false, 100]);
});

test("a small tile gets a small layer, and the same tile again costs nothing", async () => {
  await using live = await aLiveSession();
  await live.session.apply(order(1, together));
  await live.enter("clientA");
  const camera = await live.showCamera("clientA", 3);
  await live.enter("clientB");
  await live.listen("clientB");
  const { consumer } = live.ear("clientB", camera);
  const chosen = vi.spyOn(consumer, "setPreferredLayers");
  const fit = (height: number) => live.session.fit("clientB", new Map([[consumer.id, height]]));

  await fit(80);
  await fit(85);
  expect(consumer.preferredLayers?.spatialLayer).toBe(0);
  expect(chosen).toHaveBeenCalledTimes(1);
  await fit(700);
  expect(consumer.preferredLayers?.spatialLayer).toBe(2);
});

test("nobody moves somebody else's ears", async () => {
  await using live = await aConversation();
  await live.session.fit("clientA", new Map([[live.atB.consumer.id, 0]]));
  await speak(live.clientA, 10);
  expect(live.heardByB()).toBe(10);

  await live.session.apply(order(2, { ...together, clientC: "main" }));
  await live.enter("clientC");
  const { consumer } = live.ear("clientC", live.clientA);
  await live.session.resume("clientB", [consumer.id]);
  expect(consumer.paused).toBe(true);
});

test("who is back after a removal goes on with the count, so that nothing looks older than it is", async () => {
  await using live = await aConversation();
  await settled();
  const { seq } = live.session.view("clientB");
  await live.session.apply(order(2, { clientA: "main" }));
  await live.session.apply(order(3, together));
  await live.enter("clientB");
  expect(live.session.view("clientB").seq).toBeGreaterThan(seq);
});
