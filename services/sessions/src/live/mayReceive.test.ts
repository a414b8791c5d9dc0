import type { LiveTable, Source } from "@hearth/contracts/live";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anyTable, everyWay } from "../../test/anyTable.ts";
import { canHear } from "./canHear.ts";
import { mayReceive } from "./mayReceive.ts";
import { nobody } from "./nobody.ts";

const split: LiveTable = {
  ...nobody,
  rooms: { clientA: "oak", clientB: "oak", clientC: "elm", host: "main", staff: "oak" },
  staff: ["host", "staff"],
};
const visit = (mode: "listen" | "join") => ({ visits: { host: { room: "elm", mode } } });

type Case = [what: string, table: Partial<LiveTable>, way: [string, string, Source]];
const wayOf = ([listener, speaker, source]: Case[2]) => ({ listener, speaker, source });
const only = { camerasForStaffOnly: true };
const signed = { ...only, rooms: { ...split.rooms, hands: "oak" }, helpers: ["hands"] };

test.each<Case>([
  ["a picture in the own room", {}, ["clientA", "clientB", "camera"]],
  ["a screen in the own room", {}, ["clientA", "clientB", "screen"]],
  ["the voice of who speaks to all", { broadcast: ["host"] }, ["clientA", "host", "mic"]],
  ["the picture of who drops in", visit("join"), ["clientC", "host", "camera"]],
  ["what they drop in on", visit("join"), ["host", "clientC", "screen"]],
  ["a picture to who listens in", visit("listen"), ["host", "clientC", "camera"]],
  [
    "the picture of a locked microphone",
    { noMicrophone: ["clientB"] },
    ["staff", "clientB", "camera"],
  ],
  ["the voice of a locked camera", { noCamera: ["clientB"] }, ["clientA", "clientB", "mic"]],
  ["clients to staff, with pictures for staff alone", only, ["staff", "clientB", "camera"]],
  ["staff to clients, with pictures for staff alone", only, ["clientA", "staff", "camera"]],
  [
    "an interpreter to clients, with pictures for staff alone",
    signed,
    ["clientA", "hands", "camera"],
  ],
  [
    "clients to an interpreter, with pictures for staff alone",
    signed,
    ["hands", "clientA", "camera"],
  ],
  ["a screen, with pictures for staff alone", only, ["clientA", "clientB", "screen"]],
])("arrives: %s", (_, changes, way) => {
  expect(mayReceive({ ...split, ...changes }, wayOf(way))).toBe(true);
});

test.each<Case>([
  ["a picture of another room", {}, ["clientA", "clientC", "camera"]],
  ["a screen of another room", {}, ["clientC", "clientB", "screen"]],
  ["the picture of who speaks to all", { broadcast: ["host"] }, ["clientA", "host", "camera"]],
  ["the screen of who speaks to all", { broadcast: ["host"] }, ["clientA", "host", "screen"]],
  ["the picture of who listens in", visit("listen"), ["clientC", "host", "camera"]],
  ["a locked microphone", { noMicrophone: ["clientB"] }, ["staff", "clientB", "mic"]],
  ["a locked camera", { noCamera: ["clientB"] }, ["staff", "clientB", "camera"]],
  ["a locked screen", { noScreen: ["clientB"] }, ["clientA", "clientB", "screen"]],
  ["clients to each other, with pictures for staff alone", only, ["clientA", "clientB", "camera"]],
])("does not arrive: %s", (_, changes, way) => {
  expect(mayReceive({ ...split, ...changes }, wayOf(way))).toBe(false);
});

test("nothing is seen or shown of who can't be heard", () => {
  fc.assert(
    fc.property(anyTable, (any) => {
      const unlocked = { ...any, noMicrophone: [] };
      for (const way of everyWay)
        if (mayReceive(unlocked, way))
          expect(canHear(unlocked, way.listener, way.speaker)).toBe(true);
    }),
  );
});

test("a lock takes away, and never gives", () => {
  fc.assert(
    fc.property(anyTable, (any) => {
      const open = {
        ...any,
        noMicrophone: [],
        noCamera: [],
        noScreen: [],
        camerasForStaffOnly: false,
      };
      for (const way of everyWay)
        if (mayReceive(any, way)) expect(mayReceive(open, way)).toBe(true);
    }),
  );
});

test("what somebody is locked out of reaches nobody, wherever they are", () => {
  fc.assert(
    fc.property(anyTable, (any) => {
      const locked = { mic: any.noMicrophone, camera: any.noCamera, screen: any.noScreen };
      for (const way of everyWay)
        if (locked[way.source].includes(way.speaker)) expect(mayReceive(any, way)).toBe(false);
    }),
  );
});

test("pictures for staff alone pass between clients in no room, by no visit and by no broadcast", () => {
  fc.assert(
    fc.property(anyTable, (any) => {
      const table = { ...any, camerasForStaffOnly: true };
      const isClient = (id: string) => !any.staff.includes(id) && !any.helpers.includes(id);
      for (const way of everyWay)
        if (way.source === "camera" && isClient(way.listener) && isClient(way.speaker))
          expect(mayReceive(table, way)).toBe(false);
    }),
  );
});
