import type { LiveTable } from "@hearth/contracts/live";
import fc from "fast-check";
import { expect, test } from "vitest";
import { canHear } from "./canHear.ts";
import { silences } from "./silences.ts";

const table: LiveTable = {
  rooms: {
    clientA: "oak",
    clientB: "oak",
    clientC: "elm",
    facilitator: "main",
    host: "main",
    quiet: "main",
  },
  visits: {
    facilitator: { room: "elm", mode: "join" },
    quiet: { room: "oak", mode: "listen" },
    lobby: { room: "oak", mode: "join" },
  },
  broadcast: ["host"],
};

test.each([
  ["clientA", "clientB", true, "in the same room"],
  ["clientA", "clientC", false, "in another room"],
  ["clientC", "facilitator", true, "who drops in"],
  ["facilitator", "clientC", true, "whom they drop in on"],
  ["host", "facilitator", false, "who has left the room to drop in"],
  ["quiet", "clientA", true, "whom they listen to"],
  ["clientA", "quiet", false, "who only listens"],
  ["host", "quiet", true, "who listens elsewhere and keeps the own room"],
  ["quiet", "host", true, "in the own room while listening elsewhere"],
  ["clientA", "host", true, "who speaks to all"],
  ["host", "clientA", false, "in a room that was spoken to"],
  ["lobby", "clientA", false, "while in the lobby, whatever a visit says"],
  ["clientA", "lobby", false, "who is in the lobby, whatever a visit says"],
  ["lobby", "host", false, "who speaks to all, while in the lobby"],
  ["clientA", "clientA", false, "who is the same person"],
  ["constructor", "clientA", false, "under a name that every object has"],
])("%s hears %s: %s (%s)", (listener, speaker, heard) => {
  expect(canHear(table, listener, speaker)).toBe(heard);
});

const people = ["p1", "p2", "p3", "p4", "p5", "p6"];
const person = fc.constantFrom(...people);
const room = fc.constantFrom("main", "r1", "r2");
const visit = fc.record({ room, mode: fc.constantFrom("listen", "join") });
const anyTable: fc.Arbitrary<LiveTable> = fc.record({
  rooms: fc.dictionary(person, room),
  visits: fc.dictionary(person, visit),
  broadcast: fc.uniqueArray(person),
});
const everyPair = people.flatMap((listener) => people.map((speaker) => ({ listener, speaker })));

test("without visits and broadcasts no voice crosses from one room to another", () => {
  fc.assert(
    fc.property(anyTable, ({ rooms }) => {
      const apart = { rooms, visits: {}, broadcast: [] };
      for (const { listener, speaker } of everyPair)
        if (canHear(apart, listener, speaker)) expect(rooms[listener]).toBe(rooms[speaker]);
    }),
  );
});

test("a voice crosses between rooms only by a visit of the one or the other, or a broadcast", () => {
  fc.assert(
    fc.property(anyTable, (any) => {
      for (const { listener, speaker } of everyPair) {
        if (!canHear(any, listener, speaker)) continue;
        const crosses = any.rooms[listener] !== any.rooms[speaker];
        const visits = any.visits[listener] ?? any.visits[speaker];
        if (crosses) expect(visits !== undefined || any.broadcast.includes(speaker)).toBe(true);
      }
    }),
  );
});

test("who is in no room neither hears nor is heard", () => {
  fc.assert(
    fc.property(anyTable, person, person, (any, outside, other) => {
      const rooms = Object.fromEntries(Object.entries(any.rooms).filter(([id]) => id !== outside));
      const without = { ...any, rooms };
      expect(canHear(without, outside, other)).toBe(false);
      expect(canHear(without, other, outside)).toBe(false);
    }),
  );
});

test("a change that silences nobody needs no pause, and every other does", () => {
  fc.assert(
    fc.property(anyTable, anyTable, (now, next) => {
      const lost = everyPair.filter(
        ({ listener, speaker }) =>
          canHear(now, listener, speaker) && !canHear(next, listener, speaker),
      );
      expect(silences(now, next)).toBe(lost.length > 0);
    }),
  );
});
