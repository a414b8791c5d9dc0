import { expect, test } from "vitest";
import { aConversation, aLiveSession, counter, order, speak, together } from "./aLiveSession.ts";
import { camera, speech } from "./rtp.ts";

const mutedOnce = (revision: number) => order(revision, together, { mutes: { clientA: 1 } });
type Live = Awaited<ReturnType<typeof aConversation>>;

const unmute = (live: Live, source: "mic" | "camera" = "mic") =>
  live.session.setPaused("clientA", source, false);
const micOfA = (live: Live) => live.session.view("clientB").sources["clientA"]?.mic;

test("a locked microphone falls silent, and its owner can't open it before the lock ends", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, together, { noMicrophone: ["clientA"] }));
  await speak(live.clientA, 10);
  expect([live.heardByB(), live.clientA.paused, micOfA(live)]).toEqual([0, true, false]);

  const opened = unmute(live);
  await expect(opened).rejects.toMatchObject({ code: "locked" });
  await expect(opened).rejects.toThrow("Microphones are locked: wait until staff unlock them");
  expect(live.clientA.paused).toBe(true);
});

test("the end of a lock turns nothing on: that is for the owner", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, together, { noMicrophone: ["clientA"] }));
  await live.session.apply(order(3, together));
  await speak(live.clientA, 10);
  expect([live.heardByB(), live.clientA.paused]).toEqual([0, true]);

  await unmute(live);
  await speak(live.clientA, 10);
  expect(live.heardByB()).toBe(10);
});

test("a wish that is on its way when the lock comes does not open the microphone", async () => {
  await using live = await aConversation();
  await live.session.setPaused("clientA", "mic", true);
  const wish = unmute(live);
  const lock = live.session.apply(order(2, together, { noMicrophone: ["clientA"] }));
  await expect(wish).rejects.toMatchObject({ code: "locked" });
  await lock;
  await speak(live.clientA, 10);
  expect([live.heardByB(), live.clientA.paused]).toEqual([0, true]);
});

test("who comes in while microphones are locked is there, and silent, with the microphone wanted on", async () => {
  await using live = await aConversation();
  const rooms = { ...together, clientC: "main" };
  await live.session.apply(order(2, rooms, { noMicrophone: ["clientC"] }));
  const clientC = await live.enter("clientC");
  await live.listen("clientB");
  const heard = counter(live.ear("clientB", clientC).consumer);
  await speak(clientC, 10);
  expect([heard(), clientC.paused]).toEqual([0, true]);

  await live.session.apply(order(3, rooms));
  await live.session.setPaused("clientC", "mic", false);
  await speak(clientC, 10);
  expect(heard()).toBe(10);
});

test("a hold for a lock silences before it is decided, and its release leaves the microphone on", async () => {
  await using live = await aConversation();
  const { table } = order(0, together, { noMicrophone: ["clientA"] });
  const change = "5b4f5a0e-5b6f-4b73-9d5c-0a4e8a9f0001";
  await live.session.hold(live.session.named.epoch, { changeId: change, table });
  await speak(live.clientA, 10);
  expect([live.heardByB(), live.clientA.paused]).toEqual([0, false]);

  await live.session.release(live.session.named.epoch, change);
  await speak(live.clientA, 10);
  expect(live.heardByB()).toBe(10);
});

test("a locked camera is not sent, and the voice goes on", async () => {
  await using live = await aConversation();
  const shown = await live.showCamera("clientA", 1);
  await live.listen("clientB");
  const seen = counter(live.ear("clientB", shown).consumer);
  await speak(shown, 10);
  expect(seen()).toBe(10);

  await live.session.apply(order(2, together, { noCamera: ["clientA"] }));
  await speak(shown, 10);
  await speak(live.clientA, 10);
  expect([seen(), live.heardByB(), shown.paused]).toEqual([10, 10, true]);
  await expect(unmute(live, "camera")).rejects.toMatchObject({ code: "locked" });
});

test("with pictures for staff alone clients don't see each other, and staff see and are seen", async () => {
  await using live = await aConversation();
  const rooms = { ...together, staff: "main" };
  await live.session.apply(order(2, rooms, { staff: ["staff"] }));
  await live.enter("staff");
  const [ofA, ofStaff] = [await live.showCamera("clientA", 1), await live.showCamera("staff", 1)];
  for (const id of ["clientA", "clientB", "staff"]) await live.listen(id);
  const [byB, byStaff] = [live.ear("clientB", ofA), live.ear("staff", ofA)];
  const ears = [byB, byStaff, live.ear("clientB", ofStaff)];
  expect(ears.map(({ consumer }) => consumer.paused)).toEqual([false, false, false]);

  await live.session.apply(order(3, rooms, { staff: ["staff"], camerasForStaffOnly: true }));
  expect(ears.map(({ consumer }) => consumer.paused)).toEqual([true, false, false]);
  expect(ofA.paused).toBe(false);
  expect(live.session.view("clientB").sources["clientA"]).toMatchObject({ camera: false });
  expect(live.session.view("staff").sources["clientA"]).toMatchObject({ camera: true });

  await live.session.apply(order(4, rooms, { staff: ["staff"] }));
  expect(byB.consumer.paused).toBe(false);
});

test("a camera that is opened while pictures are for staff alone is not named to clients", async () => {
  await using live = await aConversation();
  const only = { staff: ["staff"], camerasForStaffOnly: true };
  await live.session.apply(order(2, { ...together, staff: "main" }, only));
  await live.enter("staff");
  await live.showCamera("clientA", 1);
  const sourcesFor = (id: string) =>
    live.session.view(id).consumers.filter(({ source }) => source === "camera");
  expect([sourcesFor("clientB"), sourcesFor("staff").length]).toEqual([[], 1]);
});

test("staff mute somebody once: everybody is told, and the owner alone opens the microphone again", async () => {
  await using live = await aConversation();
  await live.session.apply(mutedOnce(2));
  await speak(live.clientA, 10);
  expect([live.heardByB(), live.clientA.paused, micOfA(live)]).toEqual([0, true, false]);

  await unmute(live);
  await live.session.apply(mutedOnce(3));
  await speak(live.clientA, 10);
  expect([live.heardByB(), micOfA(live)]).toEqual([10, true]);

  await live.session.apply(order(4, together, { mutes: { clientA: 2 } }));
  expect(live.clientA.paused).toBe(true);
});

test("a mute overtakes the wish of its owner that is still on its way", async () => {
  await using live = await aConversation();
  await live.session.setPaused("clientA", "mic", true);
  await Promise.all([unmute(live), live.session.apply(mutedOnce(2))]);
  expect(live.clientA.paused).toBe(true);
});

test("who comes with a count of mutes is not muted by it", async () => {
  await using live = await aLiveSession();
  await live.session.apply(order(1, together, { mutes: { clientA: 3 } }));
  const clientA = await live.enter("clientA");
  await live.session.apply(order(2, together, { mutes: { clientA: 3 } }));
  expect(clientA.paused).toBe(false);
});

test("who was removed and comes back begins with the count of then", async () => {
  await using live = await aConversation();
  await live.session.apply(order(2, { clientB: "main" }));
  await live.session.apply(mutedOnce(3));
  expect((await live.enter("clientA")).paused).toBe(false);
});

test("a mute that the worker did not take is done with the next settling", async () => {
  await using live = await aConversation();
  const pause = live.clientA.pause.bind(live.clientA);
  live.clientA.pause = () => Promise.reject(new Error("no answer"));
  await expect(live.session.apply(mutedOnce(2))).rejects.toThrow("no answer");
  live.clientA.pause = pause;
  await live.session.apply(mutedOnce(2));
  expect(live.clientA.paused).toBe(true);
});

test("what mutes and locks do not name goes on", async () => {
  await using live = await aConversation();
  const shown = await live.session.produce("clientB", camera("clientB", 1));
  await live.session.apply(
    order(2, together, { mutes: { clientA: 1 }, noScreen: ["clientA", "clientB"] }),
  );
  expect([live.clientB.paused, shown.paused]).toEqual([false, false]);
  await live.session.produce("clientB", speech("clientB"));
});
