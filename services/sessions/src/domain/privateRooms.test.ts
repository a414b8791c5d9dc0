import { expect, test } from "vitest";
import { aGroup, arrival, find, now } from "../../test/aGroup.ts";
import { opened, withPlan } from "../../test/aPlan.ts";
import { canHear } from "../live/canHear.ts";
import { returnToMain } from "./breakouts.ts";
import { changeSession, type LiveState, type Room } from "./liveState.ts";
import { admitAll, depart, enter } from "./people.ts";
import { closePrivateRoom, openPrivateRoom } from "./privateRooms.ts";
import { goToRoom } from "./rooming.ts";
import { roomOf, tableOf } from "./table.ts";
import { tidyRooms } from "./tidyRooms.ts";
import { viewFor } from "./view.ts";

const idOf = (person: string) => `at-${person}`;
const code = (expected: string) => expect.objectContaining({ code: expected }) as Error;
const group = () => admitAll(enter(aGroup(["ann", "ben"]), arrival("second", true)), now);
const aside = (state: LiveState, client = "ann", staff = "lead") =>
  openPrivateRoom(state, {
    ...{ me: find(state, staff), participantId: idOf(client), newId: `of-${client}`, now },
  });
const where = (state: LiveState, person: string) => roomOf(state, find(state, person));
const tidied = (former: LiveState, next: LiveState) =>
  tidyRooms(next, { former, by: idOf("lead"), now });
const kinds = ({ noted }: LiveState) => noted.map(({ kind }) => kind);

test("staff go aside with one client, nobody else hears them, and the group goes on", () => {
  const state = aside(group());
  expect(["lead", "ann", "ben", "second"].map((one) => where(state, one))).toEqual([
    "p-of-ann",
    "p-of-ann",
    "main",
    "main",
  ]);
  const table = tableOf(state);
  expect(canHear(table, idOf("ann"), idOf("lead"))).toBe(true);
  expect(canHear(table, idOf("ben"), idOf("second"))).toBe(true);
  for (const other of ["ben", "second"])
    for (const gone of ["lead", "ann"]) {
      expect(canHear(table, idOf(other), idOf(gone))).toBe(false);
      expect(canHear(table, idOf(gone), idOf(other))).toBe(false);
    }
  expect(state.noted).toMatchObject([
    { kind: "private_room_opened", by: idOf("lead"), about: [idOf("ann")], room: "p-of-ann" },
  ]);
  const listed = (person: string) => viewFor(state, idOf(person), now)?.rooms.length;
  expect(["ann", "second", "ben"].map(listed)).toEqual([1, 1, 0]);
  // Each reader's browser names it, in their own language.
  expect(viewFor(state, idOf("ann"), now)?.rooms).toMatchObject([{ kind: "private", name: "" }]);
});

test("staff who were aside when rooms opened come back to main, whatever room the plan has for them", () => {
  const away = aside(group());
  const open = opened(withPlan(away, ["lead", "ben"], ["ann"]));
  expect(find(open, "lead")).toMatchObject({ room: "p-of-ann", visit: null });
  const back = closePrivateRoom(open, { roomId: "p-of-ann", by: null, now });
  expect([where(back, "lead"), where(back, "ann")]).toEqual(["main", "room-1-2"]);
});

test("each comes back to where they were, or to main where that has closed", () => {
  const inRoom = withRooms(group(), { ann: "r1" });
  const back = closePrivateRoom(aside(inRoom), { roomId: "p-of-ann", by: null, now });
  expect([where(back, "ann"), where(back, "lead")]).toEqual(["r1", "main"]);
  expect(back.rooms.map(({ roomId }) => roomId)).toEqual(["r1"]);
  expect(kinds(back)).toEqual(["private_room_opened", "private_room_closed"]);
  expect(find(back, "ann").marks.cameFrom).toBeNull();
  const recalled = returnToMain(aside(inRoom));
  expect(where(recalled, "ann")).toBe("p-of-ann");
  const after = closePrivateRoom(recalled, { roomId: "p-of-ann", by: null, now });
  expect(where(after, "ann")).toBe("main");
});

test("who may not be in one room with somebody does not come back into it", () => {
  const pairs = [{ ...{ pairId: "1", a: "ann", b: "ben", reason: "" }, kind: "apart" as const }];
  const gone = aside(withRooms({ ...group(), pairs }, { ann: "r1" }));
  const meanwhile = placed(gone, { ben: "r1" });
  const back = closePrivateRoom(meanwhile, { roomId: "p-of-ann", by: null, now });
  expect(where(back, "ann")).toBe("main");
});

test("a private room is for staff and one client, and nobody is in two", () => {
  const state = aside(group());
  expect(() => aside(group(), "second")).toThrow(code("conflict"));
  expect(() => aside(state, "ben", "lead")).toThrow(code("conflict"));
  expect(() => aside(state, "ann", "second")).toThrow(code("conflict"));
  expect(() => aside(group(), "nobody")).toThrow(code("not_found"));
  const close = () => closePrivateRoom(state, { roomId: "main", by: null, now });
  expect(close).toThrow(code("not_found"));
});

test.each([
  ["staff leave", "lead", "left"],
  ["staff may not be here any more", "lead", "removed"],
  ["the client leaves", "ann", "left"],
] as const)(
  "when %s the private room closes, and who stays is back with the group",
  (_, who, as) => {
    const state = aside(group());
    const next = tidied(state, depart(state, { is: (one) => one.personId === who, as, now }));
    expect(next.rooms).toEqual([]);
    expect(where(next, who === "ann" ? "lead" : "ann")).toBe("main");
    expect(kinds(next)).toEqual(["private_room_opened", "private_room_closed"]);
  },
);

test("a client who goes back to the group by themselves ends it too", () => {
  const state = aside(group());
  const next = tidied(state, goToRoom(state, { personId: "ann", room: "main" }));
  expect([where(next, "ann"), where(next, "lead"), next.rooms.length]).toEqual(["main", "main", 0]);
  expect(find(next, "ann").marks.cameFrom).toBeNull();
});

test("a voice that speaks to all rooms stops at the door of a private one", () => {
  const rooms = withRooms(group(), { ann: "r1" });
  const { breakouts } = rooms.session;
  const loud = changeSession(rooms, {
    breakouts: { ...breakouts, speakingToAll: [idOf("lead"), idOf("second")] },
  });
  const next = tidied(loud, aside(loud));
  expect(tableOf(next).broadcast).toEqual([idOf("second")]);
  expect(canHear(tableOf(next), idOf("ben"), idOf("lead"))).toBe(false);
});

const placed = (state: LiveState, rooms: Readonly<Record<string, string>>): LiveState => ({
  ...state,
  participants: state.participants.map((one) => ({
    ...one,
    room: rooms[one.personId] ?? one.room,
  })),
});

function withRooms(state: LiveState, rooms: Readonly<Record<string, string>>): LiveState {
  const room: Room = {
    ...{ roomId: "r1", name: "Room 1", generation: 1, kind: "breakout" },
    ...{ task: { text: null, link: null }, unstaffedSince: null },
  };
  return placed({ ...state, rooms: [...state.rooms, room] }, rooms);
}
