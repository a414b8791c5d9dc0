import { expect, test } from "vitest";
import { aGroup, arrival, find, later, now } from "../../test/aGroup.ts";
import { end } from "./lifecycle.ts";
import { changePeople, type LiveState } from "./liveState.ts";
import { admit, admitAll, depart, enter, refuse } from "./people.ts";
import { notice } from "./presence.ts";
import { BreakoutState, DoorState } from "./sections.ts";
import { tableOf } from "./table.ts";

const code = (name: string): unknown => expect.objectContaining({ code: name });
const leaves = (state: LiveState, personId: string, as: "left" | "removed" = "left") =>
  depart(state, { is: (one) => one.personId === personId, as, now });
const stateOf = (state: LiveState, personId: string) => find(state, personId).state;
const letters = (count: number) => Array.from({ length: count }, (_, n) => `client-${n + 1}`);

const rooms = ["room-1", "room-2"].map((roomId) => ({
  ...{ roomId, name: roomId, generation: 1, kind: "breakout" as const },
  ...{ task: { text: null, link: null }, unstaffedSince: null },
}));
/** The same group in breakout rooms, with these people's places in the plan. */
const apart = (state: LiveState, assigned: Record<string, string>): LiveState => ({
  ...changePeople(state, (one) => {
    const room = assigned[one.personId];
    return room !== undefined && one.state === "admitted" ? { ...one, room } : one;
  }),
  rooms,
  session: { ...state.session, breakouts: BreakoutState.parse({ assigned }) },
});

test("a client waits in the lobby and is in no table; who leads is in at once", () => {
  const state = aGroup(["ana"]);
  expect(stateOf(state, "ana")).toBe("lobby");
  expect(tableOf(state).rooms).toEqual({ "at-lead": "main" });
});

test("neither the opening nor staff's arrival admits who came before", () => {
  const early = enter(aGroup([], { phase: "scheduled" }), arrival("ana"));
  const open: LiveState = { ...early, session: { ...early.session, phase: "live" } };
  expect(stateOf(enter(open, arrival("second", true)), "ana")).toBe("lobby");
});

test("coming to the door again changes nothing but the name", () => {
  const state = aGroup(["ana"]);
  const same = { ...arrival("ana"), credential: find(state, "ana").credential };
  expect(enter(state, same)).toBe(state);
  const renamed = enter(state, { ...same, participantId: "other", displayName: "Ana B." });
  expect(find(renamed, "ana")).toMatchObject({ participantId: "at-ana", displayName: "Ana B." });
});

test("who was admitted and went away comes back to the same room without asking", () => {
  const state = apart(admitAll(aGroup(["ana", "ben"]), now), { ana: "room-2" });
  const gone = leaves(state, "ana");
  expect(tableOf(gone).rooms).not.toHaveProperty("at-ana");
  const back = enter(gone, arrival("ana"));
  expect(find(back, "ana")).toMatchObject({ state: "admitted", room: "room-2" });
});

test("who comes while rooms are open goes from the door straight to the room meant for them", () => {
  const open = apart(aGroup(["ana", "ben"]), { ana: "room-1" });
  const state = admitAll(open, now);
  expect(find(state, "ana").room).toBe("room-1");
  expect(find(state, "ben").room).toBe("main");
});

test("a room that has closed meanwhile is nobody's place", () => {
  const gone = leaves(apart(admitAll(aGroup(["ana"]), now), { ana: "room-2" }), "ana");
  const closed: LiveState = { ...gone, rooms: [] };
  expect(find(enter(closed, arrival("ana")), "ana").room).toBe("main");
});

test("who left the lobby waits again", () => {
  const gone = leaves(aGroup(["ana"]), "ana");
  expect(stateOf(enter(gone, arrival("ana")), "ana")).toBe("lobby");
});

test("who was refused stays outside until staff admit them after all", () => {
  const refused = refuse(aGroup(["ana"]), "at-ana", now);
  expect(enter(refused, arrival("ana"))).toBe(refused);
  expect(refuse(refused, "at-ana", now)).toBe(refused);
  expect(stateOf(admit(refused, ["at-ana"], now), "ana")).toBe("admitted");
});

test("who was removed with the link comes no further by it, and waits in the lobby by another", () => {
  const state = admitAll(aGroup(["ana"]), now);
  const { credential } = find(state, "ana");
  const removed = leaves(state, "ana", "removed");
  expect(enter(removed, { ...arrival("ana"), credential })).toBe(removed);
  expect(stateOf(enter(removed, arrival("ana")), "ana")).toBe("lobby");
});

test("on another device somebody who was in waits once, with a warning, and not again", () => {
  const state = admitAll(aGroup(["ana"]), now);
  const phone = { ...arrival("ana"), secondDevice: true };
  const waits = enter(leaves(state, "ana"), phone);
  expect(find(waits, "ana")).toMatchObject({ state: "lobby", marks: { secondDevice: true } });
  expect(stateOf(admitAll(waits, now), "ana")).toBe("lobby");
  const inside = admit(waits, ["at-ana"], now);
  expect(find(inside, "ana")).toMatchObject({ state: "admitted", marks: { secondDevice: false } });
  expect(stateOf(enter(leaves(inside, "ana"), phone), "ana")).toBe("admitted");
  const tablet = { ...phone, credential: "another" };
  expect(stateOf(enter(inside, tablet), "ana")).toBe("lobby");
});

test("what the device check found stays with the visit until another one is made", () => {
  const report = { network: "fair" as const, microphone: true, camera: false, speaker: null };
  const state = enter(aGroup([]), { ...arrival("ana"), report });
  expect(find(state, "ana").marks.report).toEqual(report);
  expect(find(enter(state, arrival("ana")), "ana").marks.report).toEqual(report);
});

const openDoor = DoorState.parse({ waitingRoom: false });

test("without a waiting room who comes to an open session is in, but never before staff", () => {
  const state = aGroup(["ana"], { door: openDoor });
  expect(stateOf(state, "ana")).toBe("admitted");
  const unled = leaves(aGroup([], { door: openDoor }), "lead");
  const before = enter(unled, arrival("ana"));
  expect(stateOf(before, "ana")).toBe("lobby");
  expect(stateOf(enter(before, arrival("second", true)), "ana")).toBe("lobby");
  const closed = aGroup(["ana"], { door: openDoor, phase: "scheduled" });
  expect(stateOf(closed, "ana")).toBe("lobby");
});

test("without a waiting room staff who are away let nobody in, and do when they are back", () => {
  const open = aGroup([], { door: openDoor });
  const { participantId } = find(open, "lead");
  const away = notice(open, [{ participantId, awaySince: now.toISOString() }]);
  const waits = enter(away, arrival("ana"));
  expect(stateOf(waits, "ana")).toBe("lobby");
  const back = notice(waits, [{ participantId, awaySince: null }]);
  expect(stateOf(enter(back, arrival("ana")), "ana")).toBe("admitted");
});

test("without a waiting room a second device still waits, and so does who lacks the passcode", () => {
  const locked = { ...openDoor, passcode: { salt: "s", hash: "h" } };
  expect(stateOf(aGroup(["ana"], { door: locked }), "ana")).toBe("lobby");
  const group = aGroup([], { door: openDoor });
  expect(stateOf(enter(group, { ...arrival("ana"), secondDevice: true }), "ana")).toBe("lobby");
});

test("a full group takes nobody more, says so, and still has a place for who leads", () => {
  const full = admitAll(aGroup(letters(15)), now);
  const waits = enter(full, arrival("late"));
  expect(() => admit(waits, ["at-late"], now)).toThrow(code("capacity"));
  expect(() => admitAll(waits, now)).toThrow(code("capacity"));
  const led = enter(waits, arrival("second", true));
  expect(stateOf(led, "second")).toBe("admitted");
  expect(stateOf(enter(leaves(led, "second"), arrival("second", true)), "second")).toBe("admitted");
  expect(stateOf(admitAll(leaves(led, "client-3"), now), "late")).toBe("admitted");
});

test("who comes back to a full group waits until a place is free; who never went keeps theirs", () => {
  const gone = leaves(admitAll(aGroup(letters(15)), now), "client-1");
  const full = admit(enter(gone, arrival("late")), ["at-late"], now);
  expect(stateOf(enter(full, arrival("client-1")), "client-1")).toBe("lobby");
  expect(stateOf(enter(full, arrival("client-2")), "client-2")).toBe("admitted");
});

test("of more people than places, those who waited longest are let in", () => {
  const many = letters(17).reduce(
    (state, name, n) => enter(state, { ...arrival(name), now: later(60 - n) }),
    aGroup([]),
  );
  const state = admitAll(many, later(90));
  expect(stateOf(state, "client-17")).toBe("admitted");
  expect([stateOf(state, "client-1"), stateOf(state, "client-2")]).toEqual(["lobby", "lobby"]);
});

test("admitting twice, or somebody who has gone, changes nothing", () => {
  const state = admit(aGroup(["ana"]), ["at-ana"], now);
  expect(admit(state, ["at-ana"], later(5))).toBe(state);
  const gone = leaves(state, "ana");
  expect(admit(gone, ["at-ana"], now)).toBe(gone);
});

test("nobody is admitted before the doors are open, nor anybody unknown", () => {
  const scheduled = aGroup(["ana"], { phase: "scheduled" });
  expect(() => admitAll(scheduled, now)).toThrow(code("conflict"));
  expect(() => admit(aGroup([]), ["at-ana"], now)).toThrow(code("not_found"));
});

test("who is in can't be refused", () => {
  expect(() => refuse(admitAll(aGroup(["ana"]), now), "at-ana", now)).toThrow(code("conflict"));
});

test("the door is there from 30 minutes before the start until the end", () => {
  const early = aGroup([], { phase: "scheduled", startsAt: later(31 * 60) });
  expect(() => enter(early, arrival("ana"))).toThrow(code("conflict"));
  const near = aGroup([], { phase: "scheduled", startsAt: later(29 * 60) });
  expect(stateOf(enter(near, arrival("ana")), "ana")).toBe("lobby");
  const over = end(aGroup([]), now);
  expect(() => enter(over, arrival("ana"))).toThrow(code("conflict"));
});
