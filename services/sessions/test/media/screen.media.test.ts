import { expect, test } from "vitest";
import { aConversation, counter, order, speak, together } from "./aLiveSession.ts";
import { camera, screen } from "./rtp.ts";

const rooms = { ...together, clientC: "main" };

/** A conversation of three in which clientA shares a screen. */
async function aShare() {
  const live = await aConversation();
  await live.session.apply(order(2, rooms));
  await live.enter("clientC");
  const shared = await live.showScreen("clientA");
  await live.listen("clientB");
  const ear = live.ear("clientB", shared);
  return { ...live, shared, ear, seenByB: counter(ear.consumer) };
}

test("a screen is seen by the room, as one layer that gets its bandwidth first", async () => {
  await using live = await aShare();
  await speak(live.shared, 10);
  await live.session.fit("clientB", new Map([[live.ear.consumer.id, 90]]));
  expect([live.seenByB(), live.ear.consumer.type, live.ear.consumer.priority]).toEqual([
    10,
    "simple",
    255,
  ]);
  expect(live.session.view("clientB").sources["clientA"]).toEqual({
    mic: true,
    camera: false,
    screen: true,
  });
});

test("a screen in several layers is no sharp one", async () => {
  await using live = await aConversation();
  const layers = { ...camera("clientA", 3), source: "screen" as const };
  await expect(live.session.produce("clientA", layers)).rejects.toMatchObject({
    code: "invalid_input",
  });
});

test("somebody else who wants to share has to ask first, and may once the first has stopped", async () => {
  await using live = await aShare();
  const second = live.showScreen("clientB");
  await expect(second).rejects.toMatchObject({ code: "conflict" });
  await expect(second).rejects.toThrow("Somebody else is sharing: ask them to stop first");

  live.session.closeProducer("clientA", "screen");
  expect((await live.showScreen("clientB")).closed).toBe(false);
});

test("of two who share at once one is refused", async () => {
  await using live = await aConversation();
  const both = await Promise.allSettled([live.showScreen("clientA"), live.showScreen("clientB")]);
  expect(both.map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
});

test("who shares again takes the place of the own screen", async () => {
  await using live = await aShare();
  const again = await live.session.produce("clientA", screen("clientA"));
  expect([live.shared.closed, again.closed]).toEqual([true, false]);
});

test("each room has a screen of its own, seen in that room alone", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, { clientA: "oak", clientB: "elm" }));
  const [ofA, ofB] = [await live.showScreen("clientA"), await live.showScreen("clientB")];
  expect([ofA.closed, ofB.closed]).toEqual([false, false]);
  const ear = live.ear("clientB", ofA);
  await live.session.resume("clientB", [ear.consumer.id]);
  const seen = counter(ear.consumer);
  await speak(ofA, 10);
  expect([seen(), live.session.view("clientB").consumers.length]).toEqual([0, 1]);
});

test("a screen ends when its owner moves, drops in elsewhere, or is locked", async () => {
  await using live = await aShare();
  const others = { clientB: "main", clientC: "main" };
  await live.session.apply(order(3, { ...others, clientA: "oak" }));
  expect([live.shared.closed, live.ear.closed]).toEqual([true, true]);
  expect(live.session.view("clientB").consumers.map(({ source }) => source)).not.toContain(
    "screen",
  );

  const inOak = await live.showScreen("clientA");
  const visits = { clientA: { room: "elm", mode: "join" } } as const;
  await live.session.apply(order(4, { ...others, clientA: "oak" }, { visits }));
  expect(inOak.closed).toBe(true);

  const inElm = await live.showScreen("clientA");
  await live.session.apply(
    order(5, { ...others, clientA: "oak" }, { visits, noScreen: ["clientA"] }),
  );
  expect(inElm.closed).toBe(true);
  await expect(live.showScreen("clientA")).rejects.toMatchObject({
    code: "locked",
    message: "Sharing is locked: ask staff to open it",
  });
});

test("a screen that is being opened while its owner moves does not stay", async () => {
  await using live = await aConversation();
  const [opened] = await Promise.all([
    live.showScreen("clientA"),
    live.session.apply(order(2, { clientA: "oak", clientB: "main" })),
  ]);
  expect(opened.closed).toBe(true);
});

test("who stays sees the screen go on while others leave the room", async () => {
  await using live = await aShare();
  await live.session.apply(order(3, { ...rooms, clientC: "elm" }));
  await speak(live.shared, 10);
  expect([live.seenByB(), live.shared.closed]).toEqual([10, false]);
});
