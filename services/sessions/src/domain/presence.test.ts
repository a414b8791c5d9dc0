import { expect, test } from "vitest";
import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { aGroup, arrival, find, later, now } from "../../test/aGroup.ts";
import { carried, opened, withPlan } from "../../test/aPlan.ts";
import { callForHelp } from "./help.ts";
import type { LiveState } from "./liveState.ts";
import { admitAll, depart, enter } from "./people.ts";
import { notice } from "./presence.ts";
import { move } from "./rooming.ts";
import { asLast, byChance, byRotation } from "./suggest.ts";
import { roomOf } from "./table.ts";
import { viewFor } from "./view.ts";
import { openVisits, visitRoom } from "./visits.ts";

const four = admitAll(aGroup(["ana", "ben", "cem", "dia"]), now);
const open = opened(withPlan(four, ["ana", "ben"], ["cem", "dia"]));
const [one, two] = ["room-1-1", "room-1-2"];
const without = (state: LiveState, personId: string, at = now) => {
  const gone = { participantId: `at-${personId}`, awaySince: at.toISOString() };
  return carried(state, notice(state, [gone]), at);
};
const back = (state: LiveState, personId: string) =>
  carried(state, notice(state, [{ participantId: `at-${personId}`, awaySince: null }]));
const visiting = (state: LiveState, mode: "join" | "listen", room = one) =>
  carried(
    state,
    openVisits(visitRoom(state, { personId: "lead", visit: { room, mode }, now }), later(2)),
    later(2),
  );
const calling = (state: LiveState) =>
  carried(
    state,
    callForHelp(state, { participantId: "at-ana", calling: true, now: later(9) }),
    later(9),
  );
const calls = (state: LiveState) =>
  viewFor(state, "at-lead", now)?.breakout?.help.map(({ displayName }) => displayName);
const unstaffed = (state: LiveState) => state.rooms.map(({ unstaffedSince }) => unstaffedSince);
const same = (people: readonly string[]) => [...people];
const dealt = (rooms: readonly { personIds: readonly string[] }[]) =>
  rooms.flatMap(({ personIds }) => personIds).toSorted();
const pair = (kind: Pair["kind"], a: string, b: string): Pair => ({
  ...{ pairId: `${a}-${b}`, a, b, kind },
  reason: "",
});

test("staff who lost their connection in a room are not there: it is without staff, and calls are heard", () => {
  const gone = without(visiting(open, "join"), "lead", later(60));
  expect(unstaffed(gone)).toEqual([later(60), now]);
  const called = calling(gone);
  expect(calls(called)).toEqual(["ana"]);
  const returned = back(called, "lead");
  expect(unstaffed(returned)).toEqual([null, now]);
  expect(calls(returned)).toEqual(["ana"]);
});

test("a visit that opens while its visitor is away brings nobody", () => {
  const called = calling(without(open, "lead"));
  const alone = visiting(called, "join");
  expect(calls(alone)).toEqual(["ana"]);
  expect(unstaffed(alone)).toEqual([now, now]);
});

test("a call made while staff stand in the room is theirs to answer, and ends when somebody else comes", () => {
  const called = calling(visiting(open, "join"));
  expect(calls(called)).toEqual(["ana"]);
  const more = carried(called, enter(called, arrival("eli", true)));
  const visit = { room: one, mode: "join" } as const;
  const came = openVisits(visitRoom(more, { personId: "eli", visit, now }), later(2));
  expect(calls(carried(more, came))).toEqual([]);
});

test("who listened when the call was made answers it by joining, and by whom the caller is brought to", () => {
  const listening = calling(visiting(open, "listen"));
  expect(calls(listening)).toEqual(["ana"]);
  expect(calls(visiting(listening, "join"))).toEqual([]);
  const elsewhere = calling(visiting(open, "join", two));
  const brought = move(elsewhere, { participantId: "at-ana", room: two });
  expect(calls(carried(elsewhere, brought))).toEqual([]);
});

test("nobody is dealt a room with somebody who is away, by any way", () => {
  const state = without(four, "dia");
  const last = [{ name: "Room 1", task: { text: null, link: null }, met: [] }];
  const before = last.map((room) => ({ ...room, personIds: ["ana", "dia"] }));
  expect(dealt(byChance(state, 2, same).rooms)).toEqual(["ana", "ben", "cem"]);
  expect(dealt(byRotation(state, 2, []).rooms)).toEqual(["ana", "ben", "cem"]);
  expect(dealt(asLast(state, before).rooms)).toEqual(["ana"]);
  expect(dealt(byChance(back(state, "dia"), 2, same).rooms)).toContain("dia");
});

test("who was away has met nobody until they are back", () => {
  const state = opened(withPlan(without(four, "ben"), ["ana", "ben"], ["cem", "dia"]));
  expect(state.session.breakouts.met[one]).toEqual(["ana"]);
  expect(back(state, "ben").session.breakouts.met[one]).toEqual(["ana", "ben"]);
});

test("who comes back is in their room: of the plan, or of whom they are always with", () => {
  const planned = without(open, "ana");
  expect(roomOf(back(planned, "ana"), find(planned, "ana"))).toBe(one);
  const bound = { ...without(four, "ben"), pairs: [pair("together", "ben", "cem")] };
  const state = back(opened(withPlan(bound, ["ana"], ["cem", "dia"])), "ben");
  expect(roomOf(state, find(state, "ben"))).toBe(two);
  expect(state.session.breakouts.assigned["ben"]).toBe(two);
});

test("who is away does not keep rooms from opening; main is theirs where a pair forbids a room", () => {
  const pairs = [pair("together", "ben", "cem"), pair("apart", "ben", "dia")];
  const bound = { ...without(four, "ben"), pairs };
  const state = back(opened(withPlan(bound, ["ana"], ["cem", "dia"])), "ben");
  expect(roomOf(state, find(state, "ben"))).toBe("main");
});

test("who leaves and comes in again is not away any more", () => {
  const away = without(four, "ana");
  const left = depart(away, { is: ({ personId }) => personId === "ana", as: "left", now });
  expect(find(left, "ana").marks.awaySince).toBeNull();
  expect(notice(left, [{ participantId: "at-ana", awaySince: now.toISOString() }])).toBe(left);
  expect(notice(away, [{ participantId: "at-ana", awaySince: later(5).toISOString() }])).toBe(away);
});

test("staff see who is away; clients are not told by control", () => {
  const state = without(four, "dia");
  const seen = (viewer: string) =>
    viewFor(state, viewer, now)?.roster.find(({ displayName }) => displayName === "dia")?.away;
  expect([seen("at-lead"), seen("at-ana")]).toEqual([true, undefined]);
});
