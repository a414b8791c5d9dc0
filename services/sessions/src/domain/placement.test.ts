import fc from "fast-check";
import { expect, test } from "vitest";
import { burdenOf, type Candidate, isOpen, place, refusedAt } from "./placement.ts";

const worker = fc.record({
  cpu: fc.double({ min: 0, max: 1, noNaN: true }),
  packets: fc.nat(60_000),
  reserved: fc.double({ min: 0, max: 0.5, noNaN: true }),
  sessions: fc.nat(6),
});
const node = fc.record({
  nodeId: fc.uuid(),
  load: fc.constant(0),
  accepting: fc.boolean(),
  workers: fc.array(worker, { minLength: 1, maxLength: 4 }),
});
const nodes = fc.uniqueArray(node, { maxLength: 8, selector: ({ nodeId }) => nodeId });
type Node = Candidate & Required<Pick<Candidate, "workers">>;
/** What the workers that take somebody new carry and keep. */
const burdens = (of: readonly Candidate[]) =>
  of
    .filter(({ accepting }) => accepting)
    .flatMap(({ workers = [] }) => workers.filter(isOpen).map(burdenOf));
const freest = (of: readonly Candidate[]) => Math.min(...burdens(of));

test("nobody new comes to a worker that carries too much, nor is refused while one carries less", () => {
  fc.assert(
    fc.property(nodes, (all) => {
      const placed = place(all, { isLive: false, people: 10 }, 0);
      expect(placed.nodeId !== null).toBe(burdens(all).length > 0);
    }),
  );
  const carrying = (cpu: number) => [
    { ...idle("a"), workers: [{ cpu, packets: 0, reserved: 0, sessions: 9 }] },
  ];
  const wanted = { isLive: false, people: 10 };
  expect(place(carrying(refusedAt), wanted, 0).nodeId).toBe("a");
  expect(place(carrying(refusedAt + 0.01), wanted, 0)).toEqual({ nodeId: null, why: "full" });
});

test("a session goes to the freest worker of a node that accepts, in whatever order they are named", () => {
  fc.assert(
    fc.property(nodes, (all) => {
      const wanted = { isLive: false, people: 10 };
      const placed = place(all, wanted, 0);
      expect(place(all.toReversed(), wanted, 0)).toEqual(placed);
      const chosen = all.find(({ nodeId }) => nodeId === placed.nodeId);
      if (!chosen) return;
      expect(chosen.accepting).toBe(true);
      expect(freest([chosen])).toBe(freest(all));
    }),
  );
});

test("people who are in a session are taken wherever anybody is taken, however full it is", () => {
  fc.assert(
    fc.property(nodes, (all) => {
      const placed = place(all, { isLive: true, people: 10 }, 0);
      expect(placed.nodeId !== null).toBe(all.some(({ accepting }) => accepting));
    }),
  );
});

const idle = (nodeId: string): Node => ({
  nodeId,
  load: 0,
  accepting: true,
  workers: [{ cpu: 0, packets: 0, reserved: 0, sessions: 0 }],
});

test("the groups of an evening are counted whole before anybody has come: they spread, and none is refused for who may never come", () => {
  const kept = (nodeId: string, groups: number) => ({
    ...idle(nodeId),
    workers: [{ cpu: 0, packets: 0, reserved: groups * 0.15, sessions: groups }],
  });
  const wanted = { isLive: false, people: 10 };
  expect(place([kept("a", 2), kept("b", 1)], wanted, 0)).toEqual({ nodeId: "b" });
  expect(place([kept("a", 1), kept("b", 2)], wanted, 0)).toEqual({ nodeId: "a" });
  expect(place([kept("a", 9)], wanted, 0)).toEqual({ nodeId: "a" });
});

test("packets fill a worker as its processor does, and no node at all is said apart from full ones", () => {
  const busy = { ...idle("a"), workers: [{ cpu: 0.1, packets: 50_000, reserved: 0, sessions: 5 }] };
  expect(place([busy], { isLive: false, people: 10 }, 0)).toEqual({ nodeId: null, why: "full" });
  expect(place([busy, idle("b")], { isLive: false, people: 10 }, 0).nodeId).toBe("b");
  expect(place([], { isLive: false, people: 10 }, 0)).toEqual({ nodeId: null, why: "none" });
  expect(
    place([{ ...idle("c"), accepting: false }], { isLive: true, people: 10 }, 0).nodeId,
  ).toBeNull();
});

test("room for the largest group of the next hour is spared, as long as another node is free enough", () => {
  const keeping = (nodeId: string, reserved: number): Node => ({
    ...idle(nodeId),
    workers: [{ cpu: 0, packets: 0, reserved, sessions: 1 }],
  });
  const ten = { isLive: false, people: 10 };
  const all = [keeping("a", 0.2), keeping("b", 0.4)];
  expect(place(all, ten, 0).nodeId).toBe("a");
  // Eighteen take 0.4: beside ten they have no room on a, and none on b at all.
  expect(place(all, ten, 18).nodeId).toBe("b");
  expect(place([keeping("a", 0.2), keeping("b", 0.6)], ten, 18).nodeId).toBe("a");
  expect(place([keeping("a", 0.2), keeping("b", 0.25)], ten, 18).nodeId).toBe("a");
});
