import type { LiveTable } from "@hearth/contracts/live";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyTable, everyWay, person } from "../../test/anyTable.ts";
import { canHear } from "./canHear.ts";
import { mayReceive } from "./mayReceive.ts";
import { nobody } from "./nobody.ts";
import { silences } from "./silences.ts";

const table: LiveTable = {
  ...nobody,
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

test("a change that silences nobody needs no pause, and every other does", () => {
  fc.assert(
    fc.property(anyTable, anyTable, (now, next) => {
      const lost = everyWay.filter((way) => mayReceive(now, way) && !mayReceive(next, way));
      expect(silences(now, next)).toBe(lost.length > 0);
    }),
  );
});

test("without visits and broadcasts no voice crosses from one room to another", () => {
  fc.assert(
    fc.property(anyTable, (any) => {
      const apart = { ...any, visits: {}, broadcast: [] };
      for (const { listener, speaker } of everyWay)
        if (canHear(apart, listener, speaker)) expect(any.rooms[listener]).toBe(any.rooms[speaker]);
    }),
  );
});

test("a voice crosses between rooms only by a visit of the one or the other, or a broadcast", () => {
  fc.assert(
    fc.property(anyTable, (any) => {
      for (const { listener, speaker } of everyWay) {
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
