import { expect, test } from "vitest";
import { now as on } from "../../test/aGroup.ts";
import {
  answered,
  busIsBack,
  forgetting,
  freest,
  heard,
  isDead,
  newWatch,
  type NodeWatch,
} from "./nodeWatch.ts";
import { acknowledged, repairOf, track } from "./repair.ts";

const limits = { silenceMs: 1_200, graceMs: 3_000 };
const patience = { behindMs: 600, heldMs: 5_000, unseenMs: 2_000 };
const at = (ms: number, busIsUp = true) => ({ at: ms, busIsUp, limits });
const placed = {
  tenant: "t",
  sessionId: "s",
  epoch: 2,
  revision: 7,
  nodeId: "node-a",
};
const beat = (nodeId: string, changes: object = {}) => ({
  nodeId,
  name: nodeId,
  load: 0.2,
  accepting: true,
  sessions: [{ sessionId: "s", tenant: "t", epoch: 2, revision: 7, held: false }],
  ...changes,
});
const watching = (ms: number, ...beats: ReturnType<typeof beat>[]): NodeWatch =>
  beats.reduce((watch, one) => heard(watch, one, { at: ms, on }), newWatch(0));

test("a node is dead when it is silent and the bus answered a ping sent after the silence began", () => {
  const watch = watching(10_000, beat("node-a"));
  expect(isDead(watch, "node-a", at(11_100))).toBe(false);
  expect(isDead(watch, "node-a", at(11_300))).toBe(false);
  expect(isDead(answered(watch, 11_100), "node-a", at(11_300))).toBe(false);
  expect(isDead(answered(watch, 11_200), "node-a", at(11_300))).toBe(true);
});

test("a frozen bus kills nobody: its ping is not answered, and then there is time to be heard again", () => {
  const watch = watching(10_000, beat("node-a"));
  expect(isDead(watch, "node-a", at(30_000))).toBe(false);
  expect(isDead(answered(watch, 20_000), "node-a", at(30_000, false))).toBe(false);
  const back = answered(busIsBack(watch, 40_000), 40_100);
  expect(isDead(back, "node-a", at(42_900))).toBe(false);
  expect(isDead(back, "node-a", at(43_000))).toBe(true);
  const again = heard(back, beat("node-a"), { at: 42_500, on });
  expect(isDead(again, "node-a", at(43_000))).toBe(false);
});

test("a control that has just started gives a node that it never heard the same time", () => {
  const watch = answered(newWatch(1_000), 2_500);
  expect(isDead(watch, "node-x", at(3_900))).toBe(false);
  expect(isDead(watch, "node-x", at(4_000))).toBe(true);
});

test("a new process under the same name means that the former is dead at once, for good", () => {
  const watch = watching(10_000, beat("node-a", { name: "media-1" }));
  const next = heard(watch, beat("node-b", { name: "media-1" }), { at: 10_100, on });
  expect(isDead(next, "node-a", at(10_100))).toBe(true);
  const late = heard(next, beat("node-a", { name: "media-1" }), { at: 10_200, on });
  expect(isDead(late, "node-a", at(10_200))).toBe(true);
  expect(isDead(late, "node-b", at(10_200))).toBe(false);
});

test("a node that has been dead for an hour is forgotten, unless somebody is present in its name", () => {
  const hour = 3_600_000;
  const first = watching(10_000, beat("node-a", { name: "media-1" }), beat("node-c"));
  const next = heard(first, beat("node-b", { name: "media-1" }), { at: 20_000, on });
  const alive = (ms: number) =>
    answered(heard(next, beat("node-b", { name: "media-1" }), { at: ms, on }), ms);
  const late = alive(hour + 10_001);
  const forgotten = forgetting(late, new Set(["node-c"]), at(hour + 10_001));
  expect([...forgotten.nodes.keys()]).toEqual(["node-c", "node-b"]);
  expect(forgotten.replaced.size).toBe(0);
  expect([...forgetting(late, new Set(), at(hour + 10_001)).nodes.keys()]).toEqual(["node-b"]);
  const early = alive(hour);
  expect(forgetting(early, new Set(), at(hour))).toBe(early);
});

test("a session goes to the node that is heard, accepts and has the lowest load", () => {
  const watch = watching(
    10_000,
    beat("node-a", { load: 0.5 }),
    beat("node-b", { load: 0.3 }),
    beat("node-c", { load: 0.1, accepting: false }),
  );
  expect(freest(watch, at(10_100))).toBe("node-b");
  const aLives = heard(watch, beat("node-a", { load: 0.5 }), { at: 11_000, on });
  expect(freest(aLives, at(11_300))).toBe("node-a");
  expect(freest(newWatch(0), at(10))).toBeNull();
});

const lookedAt = (watch: NodeWatch, ms: number, before?: ReturnType<typeof track>) =>
  track(placed, watch.nodes.get("node-a"), { track: before, at: ms });
const repair = (watch: NodeWatch, ms: number, known: ReturnType<typeof track>) =>
  repairOf(placed, known, { watch, now: at(ms), patience });

test("a session that its node carries as it should needs nothing", () => {
  const watch = watching(10_000, beat("node-a"));
  expect(repair(watch, 10_100, lookedAt(watch, 10_100))).toBe("nothing");
});

test("a session that a heartbeat has shown and the next lacks is placed anew at once", () => {
  const watch = watching(10_000, beat("node-a"));
  const known = lookedAt(watch, 10_000);
  const lacking = heard(watch, beat("node-a", { sessions: [] }), { at: 10_300, on });
  expect(repair(lacking, 10_300, lookedAt(lacking, 10_300, known))).toBe("place");
});

test("after an acknowledged order two heartbeats have to lack it", () => {
  const empty = beat("node-a", { sessions: [] });
  let watch = watching(10_000, empty);
  const known = acknowledged(2, watch.nodes.get("node-a"), { track: undefined, at: 10_050 });
  watch = heard(watch, empty, { at: 10_100, on });
  expect(repair(watch, 10_100, lookedAt(watch, 10_100, known))).toBe("nothing");
  watch = heard(watch, empty, { at: 10_400, on });
  expect(repair(watch, 10_400, lookedAt(watch, 10_400, known))).toBe("place");
});

test("another replica's order has two seconds before its session counts as lost", () => {
  const watch = watching(10_000, beat("node-a", { sessions: [] }));
  const known = lookedAt(watch, 10_000);
  expect(repair(watch, 11_100, known)).toBe("nothing");
  const heardOn = heard(watch, beat("node-a", { sessions: [] }), { at: 12_000, on });
  expect(repair(heardOn, 12_000, lookedAt(heardOn, 12_000, known))).toBe("place");
});

test("who is behind for longer than a heartbeat takes gets the order again", () => {
  const sessions = [{ sessionId: "s", tenant: "t", epoch: 2, revision: 6, held: false }];
  const watch = watching(10_000, beat("node-a", { sessions }));
  const known = lookedAt(watch, 10_000);
  expect(repair(watch, 10_500, lookedAt(watch, 10_500, known))).toBe("nothing");
  expect(repair(watch, 10_600, lookedAt(watch, 10_600, known))).toBe("apply");
});

test("a pause is held no longer than a request lives", () => {
  const sessions = [{ sessionId: "s", tenant: "t", epoch: 2, revision: 7, held: true }];
  let watch = watching(10_000, beat("node-a", { sessions }));
  const known = lookedAt(watch, 10_000);
  watch = heard(watch, beat("node-a", { sessions }), { at: 15_000, on });
  expect(repair(watch, 14_900, lookedAt(watch, 14_900, known))).toBe("nothing");
  expect(repair(watch, 15_000, lookedAt(watch, 15_000, known))).toBe("apply");
});

test("the session of a dead node is placed anew", () => {
  const watch = answered(watching(10_000, beat("node-a")), 11_300);
  expect(repair(watch, 11_400, lookedAt(watch, 11_400))).toBe("place");
});
