import { expect, test } from "vitest";
import { aGroup, arrival, find, later, now } from "../../test/aGroup.ts";
import { end } from "./lifecycle.ts";
import { admit, admitAll, depart, enter, refuse } from "./people.ts";
import { move, openBreakouts } from "./breakouts.ts";
import { tableOf } from "./table.ts";

const random = () => 0;

test("a client waits in the lobby and is in no table; who leads is in at once", () => {
  const state = aGroup(["ana"]);
  expect(find(state, "ana").state).toBe("lobby");
  expect(tableOf(state).rooms).toEqual({ "at-lead": "main" });
});

test("coming to the door again changes nothing but the name", () => {
  const state = aGroup(["ana"]);
  const same = { ...arrival("ana"), credential: find(state, "ana").credential };
  expect(enter(state, same)).toBe(state);
  const renamed = enter(state, { ...same, participantId: "other", displayName: "Ana B." });
  expect(find(renamed, "ana")).toMatchObject({ participantId: "at-ana", displayName: "Ana B." });
});

test("who was admitted and went away comes back to the same room without asking", () => {
  const admitted = admitAll(aGroup(["ana", "ben"]), now);
  const rooms = openBreakouts(admitted, { rooms: 2, minutes: null, now, random });
  const { room } = find(rooms, "ana");
  const gone = depart(rooms, { is: (one) => one.personId === "ana", as: "left", now });
  expect(tableOf(gone).rooms).not.toHaveProperty("at-ana");
  const back = enter(gone, arrival("ana"));
  expect(find(back, "ana")).toMatchObject({ state: "admitted", room });
  expect(room).not.toBe("main");
});

test("who left the lobby waits again", () => {
  const gone = depart(aGroup(["ana"]), { is: (one) => one.personId === "ana", as: "left", now });
  expect(find(enter(gone, arrival("ana")), "ana").state).toBe("lobby");
});

test("who was refused stays outside until staff admit them after all", () => {
  const refused = refuse(aGroup(["ana"]), "at-ana", now);
  expect(enter(refused, arrival("ana"))).toBe(refused);
  expect(refuse(refused, "at-ana", now)).toBe(refused);
  expect(find(admit(refused, ["at-ana"], now), "ana").state).toBe("admitted");
});

test("who was removed comes no further by the same way, and waits in the lobby by another", () => {
  const state = admitAll(aGroup(["ana"]), now);
  const { credential } = find(state, "ana");
  const removed = depart(state, { is: (one) => one.personId === "ana", as: "removed", now });
  expect(enter(removed, { ...arrival("ana"), credential })).toBe(removed);
  expect(find(enter(removed, arrival("ana")), "ana").state).toBe("lobby");
});

test("admitting twice, or somebody who has gone, changes nothing", () => {
  const state = admit(aGroup(["ana"]), ["at-ana"], now);
  expect(admit(state, ["at-ana"], later(5))).toBe(state);
  const gone = depart(state, { is: (one) => one.personId === "ana", as: "left", now });
  expect(admit(gone, ["at-ana"], now)).toBe(gone);
});

test("nobody is admitted before the doors are open, nor anybody unknown", () => {
  const scheduled = aGroup(["ana"], { phase: "scheduled" });
  expect(() => admitAll(scheduled, now)).toThrow(expect.objectContaining({ code: "conflict" }));
  expect(() => admit(aGroup([]), ["at-ana"], now)).toThrow(
    expect.objectContaining({ code: "not_found" }),
  );
});

test("who is in can't be refused", () => {
  expect(() => refuse(admitAll(aGroup(["ana"]), now), "at-ana", now)).toThrow(
    expect.objectContaining({ code: "conflict" }),
  );
});

test("the door is there from 30 minutes before the start until the end", () => {
  const early = aGroup([], { phase: "scheduled", startsAt: later(31 * 60) });
  expect(() => enter(early, arrival("ana"))).toThrow(expect.objectContaining({ code: "conflict" }));
  const near = aGroup([], { phase: "scheduled", startsAt: later(29 * 60) });
  expect(find(enter(near, arrival("ana")), "ana").state).toBe("lobby");
  const over = end(aGroup([]), now);
  expect(() => enter(over, arrival("ana"))).toThrow(expect.objectContaining({ code: "conflict" }));
});

test("a move to where somebody is already changes nothing", () => {
  const state = admitAll(aGroup(["ana"]), now);
  expect(move(state, { participantId: "at-ana", room: "main" })).toBe(state);
});
