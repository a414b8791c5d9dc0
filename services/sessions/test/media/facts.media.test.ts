import type { types } from "mediasoup";
import { expect, test } from "vitest";
import { aConversation, order, together } from "./aLiveSession.ts";

const patience = { awayAfterMs: 10_000, goneAfterMs: 30_000 };
const rooms = { clientA: "oak", clientB: "elm", staff: "main" };

/** Two clients in rooms of their own, and staff in the main one. */
async function aHouse() {
  const live = await aConversation();
  await live.session.apply(order(2, rooms, { staff: ["staff"] }));
  await live.enter("staff");
  await live.listen("staff");
  const look = (laterMs = 1_000) => {
    live.clock.now += laterMs;
    return live.session.look(patience);
  };
  return {
    ...live,
    look,
    alive: (...ids: string[]) => ids.forEach((id) => live.session.noticed(id)),
    view: (id: string) => live.session.view(id),
  };
}

/** What the worker finds out, layer by layer. */
const score = (producer: types.Producer, ...scores: number[]) =>
  producer.emit(
    "score",
    scores.map((one, n) => ({ encodingIdx: n, ssrc: n + 1, score: one })),
  );

test("how well a connection carries is told to its owner, the own room and staff, and to no other room", async () => {
  await using live = await aHouse();
  score(live.clientA, 5);
  await live.look();
  await live.look();
  expect(live.view("clientA").quality).toEqual({ clientA: "fair" });
  expect(live.view("clientB").quality).toEqual({ clientB: "good" });
  expect(live.view("staff").quality).toEqual({ clientA: "fair", clientB: "good", staff: "good" });
});

test("one bad second is not told; two in a row are, and two good ones end it", async () => {
  await using live = await aHouse();
  const seen = async (found: number) => {
    score(live.clientA, found);
    await live.look();
    return live.view("clientA").quality["clientA"];
  };
  expect([await seen(2), await seen(10), await seen(2)]).toEqual(["good", "good", "good"]);
  expect([await seen(2), await seen(9), await seen(9)]).toEqual(["poor", "poor", "good"]);
});

test("the best layer of a camera counts, and a source that is off does not", async () => {
  await using live = await aHouse();
  const camera = await live.showCamera("clientA", 3);
  score(camera, 10, 0);
  score(live.clientA, 1);
  await live.session.setPaused("clientA", "mic", true);
  await live.look();
  await live.look();
  expect(live.view("clientA").quality["clientA"]).toBe("good");
});

test("what arrives badly counts like what is sent badly", async () => {
  await using live = await aConversation();
  live.atB.consumer.emit("score", { score: 3, producerScore: 10, producerScores: [10] });
  for (let looks = 0; looks < 2; looks += 1) await live.session.look(patience);
  expect(live.session.view("clientB").quality).toEqual({ clientA: "good", clientB: "poor" });
});

test("staff are told of everybody who is away, clients of their own room", async () => {
  await using live = await aHouse();
  live.clock.now += 9_000;
  live.alive("clientB", "staff");
  await live.look(2_000);
  expect(["clientA", "clientB", "staff"].map((id) => live.view(id).away)).toEqual([
    [],
    [],
    ["clientA"],
  ]);

  await live.session.apply(order(3, { ...rooms, clientB: "oak" }, { staff: ["staff"] }));
  expect(live.view("clientB").away).toEqual(["clientA"]);
});

test("who has not come into sound for more than two seconds is named to staff alone", async () => {
  await using live = await aHouse();
  const withLate = { ...rooms, late: "oak" };
  await live.session.apply(order(3, withLate, { staff: ["staff"] }));
  expect(live.view("staff").notInSound).toEqual([]);
  await live.look(2_001);
  expect(live.view("staff").notInSound).toEqual(["late"]);
  expect(live.view("clientA").notInSound).toEqual([]);

  await live.enter("late");
  await live.listen("late");
  await live.listen("clientA");
  expect(live.view("staff").notInSound).toEqual([]);
});

test("a browser that does not take up a voice of its room after a recall is not in sound", async () => {
  await using live = await aConversation();
  const view = live.session.view.bind(live.session);
  await live.session.apply(order(2, { ...rooms, clientC: "elm" }, { staff: ["staff"] }));
  await live.enter("staff");
  await live.enter("clientC");
  for (const id of ["staff", "clientC", "clientB"]) await live.listen(id);
  expect(view("staff").notInSound).toEqual([]);

  const recalled = { ...together, staff: "main", clientC: "main" };
  await live.session.apply(order(3, recalled, { staff: ["staff"] }));
  for (const id of ["staff", "clientA", "clientB"]) await live.listen(id);
  live.clock.now += 2_001;
  await live.session.look(patience);
  expect(view("staff").notInSound).toEqual(["clientC"]);

  await live.listen("clientC");
  expect(view("staff").notInSound).toEqual([]);
});

test("a locked microphone leaves nobody out of sound", async () => {
  await using live = await aHouse();
  await live.session.apply(order(3, rooms, { staff: ["staff"], noMicrophone: ["clientA"] }));
  await live.look(5_000);
  expect(live.view("staff").notInSound).toEqual([]);
});
