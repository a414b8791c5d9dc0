import { expect, test } from "vitest";
import { aGroup, arrival, find, later, now } from "../../test/aGroup.ts";
import { carried, opened, withPlan } from "../../test/aPlan.ts";
import { canHear } from "../live/canHear.ts";
import { lastReturnOf, recall } from "./breakouts.ts";
import { dueAtOf, dueNow } from "./deadlines.ts";
import { answerHelp, callForHelp } from "./help.ts";
import type { LiveState } from "./liveState.ts";
import { admitAll, depart, enter } from "./people.ts";
import { goToRoom } from "./rooming.ts";
import { tableOf } from "./table.ts";
import { viewFor } from "./view.ts";
import { openVisits, visitRoom } from "./visits.ts";

const conflict = expect.objectContaining({ code: "conflict" }) as Error;
const notFound = expect.objectContaining({ code: "not_found" }) as Error;
const four = admitAll(aGroup(["ana", "ben", "cem", "dia"]), now);
const open = opened(withPlan(four, ["ana", "ben"], ["cem", "dia"]));
const [one, two] = ["room-1-1", "room-1-2"];
const { opensAt } = announcing();

function visiting(mode: "listen" | "join", room = one, state = open): LiveState {
  return carried(state, visitRoom(state, { personId: "lead", visit: { room, mode }, now }));
}
function announcing() {
  const { visit } = find(visiting("join"), "lead");
  return { opensAt: new Date(visit?.opensAt ?? "") };
}
const arrived = (state: LiveState) => carried(state, openVisits(state, opensAt), opensAt);
const heard = (state: LiveState) => ({
  inRoom: canHear(tableOf(state), "at-ana", "at-lead"),
  byVisitor: canHear(tableOf(state), "at-lead", "at-ana"),
});

test.each(["listen", "join"] as const)(
  "before a visitor's sound opens the room has their name at the door (%s)",
  (mode) => {
    const state = visiting(mode);
    expect(heard(state)).toEqual({ inRoom: false, byVisitor: false });
    const seen = viewFor(state, "at-ana", now)?.roster.find(({ staff }) => staff);
    expect(seen).toMatchObject({ displayName: "lead", visit: { room: one, mode, isOpen: false } });
    expect(opensAt.getTime() - now.getTime()).toBe(1_500);
    expect(openVisits(state, new Date(opensAt.getTime() - 1))).toBe(state);
  },
);

test("staff who join a room are heard there; who listens is not, and is seen all the same", () => {
  expect(heard(arrived(visiting("join")))).toEqual({ inRoom: true, byVisitor: true });
  const listening = arrived(visiting("listen"));
  expect(heard(listening)).toEqual({ inRoom: false, byVisitor: true });
  const seen = viewFor(listening, "at-ana", now)?.roster.find(({ staff }) => staff);
  expect(seen).toMatchObject({ room: "main", visit: { room: one, mode: "listen", isOpen: true } });
});

test("who listens in joins without a second announcement; another room is told anew", () => {
  const listening = arrived(visiting("listen"));
  expect(heard(visiting("join", one, listening))).toEqual({ inRoom: true, byVisitor: true });
  const other = visiting("listen", two, listening);
  expect(find(other, "lead").visit).toMatchObject({ room: two, isOpen: false });
});

test("a visitor comes back at once", () => {
  const home = visitRoom(visiting("join"), { personId: "lead", visit: null, now });
  expect(find(home, "lead").visit).toBeNull();
});

test("the next visit that opens is due, whatever else comes later", () => {
  const state = visiting("join");
  expect(dueAtOf(state)).toEqual(opensAt);
  expect(dueNow(state, now)).toBe("nothing");
  expect(dueNow(state, opensAt)).toBe("visit");
  expect(dueAtOf(arrived(state))).toEqual(lastReturnOf(state));
});

const led = () => opened(withPlan(enter(four, arrival("eli", true)), ["ana", "eli"], ["cem"]));

test("staff whom the plan gives a room visit it from the opening on: named at the door, then heard, in the log", () => {
  const state = led();
  const seen = viewFor(state, "at-ana", now)?.roster.find(
    ({ displayName }) => displayName === "eli",
  );
  expect(seen).toMatchObject({ room: "main", visit: { room: one, mode: "join", isOpen: false } });
  expect(canHear(tableOf(state), "at-ana", "at-eli")).toBe(false);
  const there = arrived(state);
  expect(canHear(tableOf(there), "at-ana", "at-eli")).toBe(true);
  const about = { room: one, about: ["at-eli"] };
  expect(there.noted.filter(({ kind }) => kind.startsWith("visit"))).toMatchObject([
    { kind: "visit_announced", by: "at-lead", ...about },
    { kind: "visit_opened", ...about },
  ]);
  expect(viewFor(there, "at-eli", now)?.me.assignedRoom).toBeNull();
  const home = visitRoom(there, { personId: "eli", visit: null, now });
  expect(tableOf(home).rooms["at-eli"]).toBe("main");
});

test("a client can't go on a visit, nor anybody to a room that is not there", () => {
  const visit = { room: one, mode: "listen" as const };
  expect(() => visitRoom(open, { personId: "ana", visit, now })).toThrow(conflict);
  const nowhere = { room: "room-9-9", mode: "listen" as const };
  expect(() => visitRoom(open, { personId: "lead", visit: nowhere, now })).toThrow(notFound);
});

test("each visit is in the log: announced, opened, ended, whatever ended it", () => {
  const there = arrived(visiting("join"));
  const kinds = there.noted.map(({ kind, room, by, about }) => ({ kind, room, by, about }));
  const of = { room: one, by: "at-lead", about: ["at-lead"] };
  expect(kinds.slice(1)).toEqual([
    { kind: "visit_announced", ...of },
    { kind: "visit_opened", ...of },
  ]);
  const ends = [
    visitRoom(there, { personId: "lead", visit: null, now }),
    recall(there, { inSeconds: 0, now }),
    depart(there, { is: ({ staff }) => staff, as: "left", now }),
    visitRoom(there, { personId: "lead", visit: { room: two, mode: "join" }, now }),
  ];
  for (const end of ends) {
    const line = carried(there, end).noted.find(({ kind }) => kind === "visit_ended");
    expect(line).toMatchObject(of);
  }
});

test("the opening and the closing of rooms are in the log", () => {
  expect(open.noted.map(({ kind, by }) => ({ kind, by }))).toEqual([
    { kind: "breakouts_opened", by: "at-lead" },
  ]);
  const closed = carried(open, recall(open, { inSeconds: 0, now }));
  expect(closed.noted.at(-1)?.kind).toBe("breakouts_closed");
});

const calling = (state: LiveState, at = now, client = "at-ana") =>
  carried(state, callForHelp(state, { participantId: client, calling: true, now: at }), at);

test("who calls for help is in the queue with room and time, longest wait first", () => {
  const state = calling(calling(open, later(5), "at-cem"), later(9));
  expect(viewFor(state, "at-lead", now)?.breakout?.help).toEqual([
    { participantId: "at-cem", displayName: "cem", room: two, since: later(5).toISOString() },
    { participantId: "at-ana", displayName: "ana", room: one, since: later(9).toISOString() },
  ]);
  expect(viewFor(state, "at-ana", now)?.breakout?.help).toEqual([]);
  expect(calling(state, later(30), "at-cem")).toBe(state);
});

test("a call ends when it is taken back or answered, staff join the room, or the caller leaves it", () => {
  const state = calling(open);
  const ends = [
    callForHelp(state, { participantId: "at-ana", calling: false, now }),
    answerHelp(state, "at-ana"),
    arrived(visiting("join", one, state)),
    goToRoom(state, { personId: "ana", room: "main" }),
    recall(state, { inSeconds: 0, now }),
    depart(state, { is: ({ personId }) => personId === "ana", as: "left", now }),
  ];
  for (const end of ends) expect(find(carried(state, end), "ana").marks.help).toBeNull();
  for (const still of [visiting("join", one, state), arrived(visiting("listen", one, state))])
    expect(find(still, "ana").marks.help).not.toBeNull();
});

test("help is called from a breakout room alone", () => {
  expect(() => calling(four)).toThrow(conflict);
  expect(() => calling(goToRoom(open, { personId: "ana", room: "main" }))).toThrow(conflict);
});

const unstaffed = (state: LiveState) => state.rooms.map(({ unstaffedSince }) => unstaffedSince);

test("it is known since when a room is without staff", () => {
  expect(unstaffed(open)).toEqual([now, now]);
  const there = arrived(visiting("listen"));
  expect(unstaffed(there)).toEqual([null, now]);
  const gone = depart(there, { is: ({ staff }) => staff, as: "left", now: later(60) });
  expect(unstaffed(carried(there, gone, later(60)))).toEqual([later(60), now]);
  expect(unstaffed(led())).toEqual([now, now]);
  expect(unstaffed(arrived(led()))).toEqual([null, now]);
});

test("everybody who was ever in a room is remembered with it", () => {
  const free = opened(withPlan(four, ["ana"], []), { choice: true });
  const moved = carried(free, goToRoom(free, { personId: "ana", room: two }));
  expect(moved.session.breakouts.met).toEqual({ [one]: ["ana"], [two]: ["ana"] });
});
