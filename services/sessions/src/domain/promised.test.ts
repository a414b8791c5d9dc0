import { expect, test } from "vitest";
import { shareOf } from "../live/share.ts";
import { type Candidate, place } from "./placement.ts";
import { counting, largestOf, type Promised } from "./promised.ts";

const worker = { cpu: 0, packets: 0, reserved: 0, sessions: 0 };
const node = (nodeId: string, workers: number): Candidate => ({
  nodeId,
  load: 0,
  accepting: true,
  workers: Array.from({ length: workers }, () => worker),
});

test("groups that open before any node has told of the others spread over all workers alike", () => {
  const nodes = [node("a", 2), node("b", 2), node("c", 2)];
  const promised: Promised[] = [];
  for (let n = 0; n < 12; n += 1) {
    const wanted = { sessionId: `group-${n}`, isLive: false, people: 10 };
    const { nodeId } = place(counting(nodes, promised), wanted, 0);
    if (nodeId !== null) promised.push({ ...wanted, nodeId });
  }
  const workers = counting(nodes, promised).flatMap(({ workers: all = [] }) => all);
  expect(workers.map(({ sessions }) => sessions)).toEqual([2, 2, 2, 2, 2, 2]);
  expect(workers[0]?.reserved).toBeCloseTo(2 * shareOf(10));
});

test("a node that says nothing of its workers takes what is promised too, and nobody else is changed", () => {
  const [quiet, other] = [{ nodeId: "a", load: 0.1, accepting: true }, node("b", 1)];
  const known = counting([quiet, other], [{ sessionId: "one", nodeId: "a", people: 4 }]);
  expect(known).toEqual([
    { ...quiet, workers: [{ cpu: 0.1, packets: 0, reserved: shareOf(4), sessions: 1 }] },
    other,
  ]);
});

test("the group that is being placed is not booked beside itself", () => {
  const booked = [
    { sessionId: "large", people: 18 },
    { sessionId: "small", people: 6 },
  ];
  expect(largestOf(booked, { sessionId: "small" })).toBe(18);
  expect(largestOf(booked, { sessionId: "large" })).toBe(6);
  expect(largestOf([], { sessionId: "large" })).toBe(0);
});
