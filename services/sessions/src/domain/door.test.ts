import { expect, test } from "vitest";
import { aGroup, arrival, find, later, now } from "../../test/aGroup.ts";
import { givePasscode, setDoor, setWhereabouts, tellWaiting } from "./door.ts";
import { end } from "./lifecycle.ts";
import type { LiveState } from "./liveState.ts";
import { triesLeft } from "./passcode.ts";
import { admit, admitAll, enter } from "./people.ts";
import { viewFor } from "./view.ts";

const passcode = { salt: "s", hash: "right" };
const locked = (clients: readonly string[] = ["ana"]) =>
  setDoor(aGroup(clients), { passcode }, now);
const guess = (state: LiveState, sealed: string, at = now) =>
  givePasscode(state, { participantId: "at-ana", sealed, now: at });
const lacks = (state: LiveState) => viewFor(state, "at-ana", now)?.me.lacksPasscode;
const fiveWrong = (state: LiveState) =>
  ["a", "b", "c", "d", "e"].reduce((before, one) => guess(before, one), state);

test("who has not given the passcode is left at the door when all are let in", () => {
  const state = guess(locked(["ana", "ben"]), "right");
  expect([lacks(locked()), lacks(state)]).toEqual([true, false]);
  const all = admitAll(state, now);
  expect([find(all, "ana").state, find(all, "ben").state]).toEqual(["admitted", "lobby"]);
});

test("the passcode alone admits nobody while there is a waiting room", () => {
  expect(find(guess(locked(), "right"), "ana").state).toBe("lobby");
});

test("where nobody waits the right passcode opens the door", () => {
  const state = setDoor(aGroup([]), { passcode, waitingRoom: false }, now);
  const came = enter(state, arrival("ana"));
  expect(find(guess(came, "wrong"), "ana").state).toBe("lobby");
  expect(find(guess(came, "right"), "ana").state).toBe("admitted");
});

test("after five wrong ones the right one is worth nothing for 15 minutes, and then it is", () => {
  expect(triesLeft(find(guess(locked(), "wrong"), "ana"), now)).toBe(4);
  const blocked = fiveWrong(locked());
  expect(triesLeft(find(blocked, "ana"), now)).toBe(0);
  expect(lacks(guess(blocked, "right", later(14 * 60)))).toBe(true);
  const after = later(15 * 60);
  expect(triesLeft(find(blocked, "ana"), after)).toBe(5);
  expect(lacks(guess(blocked, "right", after))).toBe(false);
  const again = guess(blocked, "wrong", after);
  expect(triesLeft(find(again, "ana"), after)).toBe(4);
});

test("a new passcode is asked of who waits, and not of who is in", () => {
  const state = admit(guess(locked(["ana", "ben"]), "right"), ["at-ben"], now);
  const changed = setDoor(state, { passcode: { salt: "s", hash: "newer" } }, now);
  expect(find(changed, "ana").marks.passcode.given).toBe(false);
  expect(find(changed, "ben").marks.passcode.given).toBe(true);
  expect(lacks(setDoor(changed, { passcode: null }, now))).toBe(false);
});

test("taking the waiting room away admits nobody who waits already", () => {
  expect(find(setDoor(aGroup(["ana"]), { waitingRoom: false }, now), "ana").state).toBe("lobby");
});

test("the door is set before the opening too, and no more after the end", () => {
  const scheduled = aGroup(["ana"], { phase: "scheduled" });
  const expectedAt = later(600).toISOString();
  expect(viewFor(setDoor(scheduled, { expectedAt }, now), "at-ana", now)).toMatchObject({
    expectedAt,
  });
  const over = end(aGroup([]), now);
  expect(() => setDoor(over, { waitingRoom: false }, now)).toThrow(/over/);
});

const said = (text: string, at = now) => ({ messageId: text, at: at.toISOString(), text });
const heard = (state: LiveState, name: string) =>
  viewFor(state, `at-${name}`, now)?.me.doorMessages.map(({ text }) => text);

test("words to all who wait reach those who come later too; words to one reach nobody else", () => {
  const group = aGroup(["ana", "ben"]);
  const one = tellWaiting(group, { to: ["at-ana"], message: said("You"), now });
  const all = tellWaiting(one, { to: null, message: said("All", later(1)), now });
  const state = enter(all, arrival("late"));
  expect([heard(state, "ana"), heard(state, "ben"), heard(state, "late")]).toEqual([
    ["You", "All"],
    ["All"],
    ["All"],
  ]);
  expect(heard(admitAll(state, now), "ana")).toEqual([]);
});

test("words to somebody who is not known are refused, and nobody gets them", () => {
  const group = aGroup(["ana"]);
  const to = ["at-ana", "at-nobody"];
  expect(() => tellWaiting(group, { to, message: said("You"), now })).toThrow(
    expect.objectContaining({ code: "not_found" }),
  );
});

test("where somebody is today is in nobody's view", () => {
  const where = { address: "12 Elm Street", callBack: "555-0100", at: now.toISOString() };
  const state = admitAll(setWhereabouts(aGroup(["ana", "ben"]), "at-ana", where), now);
  expect(find(state, "ana").whereabouts).toEqual(where);
  for (const name of ["ana", "ben", "lead"])
    expect(JSON.stringify(viewFor(state, `at-${name}`, now))).not.toContain("Elm");
});
