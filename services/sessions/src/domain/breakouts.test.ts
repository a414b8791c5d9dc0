import fc from "fast-check";
import { expect, test } from "vitest";
import { aGroup, find, later, now } from "../../test/aGroup.ts";
import { canHear } from "../live/canHear.ts";
import { isReturnDue, move, openBreakouts, recall, returnToMain, visitRoom } from "./breakouts.ts";
import { admitAll, depart } from "./people.ts";
import { tableOf } from "./table.ts";

const random = () => 0.3;
const conflict = expect.objectContaining({ code: "conflict" }) as Error;
const notFound = expect.objectContaining({ code: "not_found" }) as Error;
const four = admitAll(aGroup(["ana", "ben", "cem", "dia"]), now);
const open = openBreakouts(four, { rooms: 2, minutes: 20, now, random });

test("clients are split evenly, and who leads stays in main", () => {
  fc.assert(
    fc.property(
      fc.uniqueArray(fc.stringMatching(/^[a-k]{3}$/), { maxLength: 15 }),
      fc.integer({ min: 2, max: 10 }),
      (clients, rooms) => {
        const group = admitAll(aGroup(clients), now);
        const split = openBreakouts(group, { rooms, minutes: null, now, random: Math.random });
        const table = tableOf(split);
        const sizes = split.rooms.map(
          ({ roomId }) => Object.values(table.rooms).filter((room) => room === roomId).length,
        );
        expect(split.rooms).toHaveLength(rooms);
        expect(table.rooms["at-lead"]).toBe("main");
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(clients.length);
      },
    ),
  );
});

test("rooms can't be opened twice, nor before the session", () => {
  expect(() => openBreakouts(open, { rooms: 3, minutes: null, now, random })).toThrow(conflict);
  const scheduled = aGroup(["ana"], { phase: "scheduled" });
  expect(() => openBreakouts(scheduled, { rooms: 2, minutes: null, now, random })).toThrow(
    conflict,
  );
});

test("rooms of the next time have other ids", () => {
  const again = openBreakouts(returnToMain(open), { rooms: 2, minutes: null, now, random });
  const ids = new Set([...open.rooms, ...again.rooms].map(({ roomId }) => roomId));
  expect(ids.size).toBe(4);
});

test("one person is moved to an open room, and only to one", () => {
  const [one] = open.rooms;
  if (!one) throw new Error("no room");
  const moved = move(open, { participantId: "at-lead", room: one.roomId });
  expect(find(moved, "lead").room).toBe(one.roomId);
  expect(() => move(open, { participantId: "at-ana", room: "room-9-9" })).toThrow(notFound);
  expect(() => move(open, { participantId: "nobody", room: "main" })).toThrow(notFound);
});

test("a recall at once brings everybody back, also who is away, and closes the rooms", () => {
  const away = depart(open, { is: (one) => one.personId === "ana", as: "left", now });
  const back = recall(away, { inSeconds: 0, now });
  expect(back.rooms).toEqual([]);
  expect(back.participants.map(({ room }) => room)).toEqual(Array(5).fill("main"));
  expect(() => recall(back, { inSeconds: 0, now })).toThrow(conflict);
});

test("an announced recall comes true at its time, and a later one does not put it off", () => {
  const announced = recall(open, { inSeconds: 30, now });
  expect(recall(announced, { inSeconds: 60, now })).toBe(announced);
  expect(isReturnDue(announced, later(29))).toBe(false);
  expect(isReturnDue(announced, later(30))).toBe(true);
  const sooner = recall(announced, { inSeconds: 10, now });
  expect(isReturnDue(sooner, later(10))).toBe(true);
});

test("rooms with a time of their own close when it is over", () => {
  expect(isReturnDue(open, later(20 * 60 - 1))).toBe(false);
  expect(isReturnDue(open, later(20 * 60))).toBe(true);
  expect(isReturnDue(returnToMain(open), later(20 * 60))).toBe(false);
});

test("staff who join a room are heard there; who listens is not", () => {
  const { room } = find(open, "ana");
  if (!room) throw new Error("no room");
  const joined = visitRoom(open, { personId: "lead", visit: { room, mode: "join" } });
  expect(canHear(tableOf(joined), "at-ana", "at-lead")).toBe(true);
  const listening = visitRoom(open, { personId: "lead", visit: { room, mode: "listen" } });
  expect(canHear(tableOf(listening), "at-ana", "at-lead")).toBe(false);
  expect(canHear(tableOf(listening), "at-lead", "at-ana")).toBe(true);
  const home = visitRoom(listening, { personId: "lead", visit: null });
  expect(find(home, "lead").visit).toBeNull();
});

test("a visit ends with the rooms, and a client can't go on one", () => {
  const { room } = find(open, "ana");
  const visit = { room: room ?? "", mode: "join" as const };
  const visiting = visitRoom(open, { personId: "lead", visit });
  expect(find(returnToMain(visiting), "lead").visit).toBeNull();
  expect(() => visitRoom(open, { personId: "ana", visit })).toThrow(conflict);
});
