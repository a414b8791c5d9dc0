import { expect, test } from "vitest";
import { aGroup, arrival, find, now } from "../../test/aGroup.ts";
import { changePeople, type LiveState } from "./liveState.ts";
import { admit, admitAll, enter, refuse } from "./people.ts";
import { remove, sendBack, unblock } from "./putOut.ts";
import { tableOf } from "./table.ts";
import { viewFor } from "./view.ts";

const step = { participantId: "at-ana", by: "at-lead", now };
const reason = "Shouted at others";
const group = () => admitAll(aGroup(["ana", "ben"]), now);
const stateOf = (state: LiveState) => find(state, "ana").state;

test("who is sent back waits, is heard by nobody, and does not walk in again", () => {
  const state = sendBack(group(), step);
  expect(tableOf(state).rooms).not.toHaveProperty("at-ana");
  expect(viewFor(state, "at-lead", now)?.lobby).toMatchObject([{ sentBack: true }]);
  expect(stateOf(enter(state, arrival("ana")))).toBe("lobby");
  const inside = admit(state, ["at-ana"], now);
  expect(find(inside, "ana")).toMatchObject({ state: "admitted", marks: { sentBack: false } });
  expect(state.noted).toMatchObject([{ kind: "sent_back", about: ["at-ana"], by: "at-lead" }]);
});

test("who is sent back waits even where nobody else has to", () => {
  const open = { ...group(), session: { ...group().session } };
  const state = sendBack(open, step);
  const door = { ...state.session.door, waitingRoom: false };
  expect(stateOf(enter({ ...state, session: { ...state.session, door } }, arrival("ana")))).toBe(
    "lobby",
  );
});

test("a hand that was up is down when its person is out", () => {
  const raised = changePeople(group(), (one) => ({
    ...one,
    marks: { ...one.marks, hand: now.toISOString(), help: now.toISOString() },
  }));
  expect(find(sendBack(raised, step), "ana").marks).toMatchObject({ hand: null, help: null });
});

test("who is removed comes in by no way, whatever link or sign-in they hold, until staff lift it", () => {
  const state = remove(group(), { ...step, reason });
  for (const way of [arrival("ana"), { ...arrival("ana"), secondDevice: true }])
    expect(enter(state, way)).toBe(state);
  expect(viewFor(state, "at-lead", now)?.door?.removed).toEqual([
    { participantId: "at-ana", displayName: "ana", at: now.toISOString(), reason },
  ]);
  expect(state.noted).toMatchObject([{ kind: "removed", reason, about: ["at-ana"] }]);

  const lifted = unblock(state, step);
  expect(viewFor(lifted, "at-lead", now)?.door?.removed).toEqual([]);
  expect(stateOf(enter(lifted, arrival("ana")))).toBe("lobby");
  expect(lifted.noted.at(-1)).toMatchObject({ kind: "unblocked", about: ["at-ana"] });
});

test("all clients hear neither of the door nor of who was removed", () => {
  const state = remove(group(), { ...step, reason });
  const view = viewFor(state, "at-ben", now);
  expect(view).toMatchObject({ door: null, lobby: [] });
  expect(JSON.stringify(view)).not.toMatch(/ana|Shouted/);
});

test("a refusal is lifted as a removal is", () => {
  const refused = refuse(aGroup(["ana"]), "at-ana", now);
  expect(viewFor(refused, "at-lead", now)?.door?.removed).toMatchObject([{ reason: "" }]);
  expect(stateOf(enter(unblock(refused, step), arrival("ana")))).toBe("lobby");
});

test("a second press changes nothing and writes nothing down again", () => {
  const removed = remove(group(), { ...step, reason });
  expect(remove(removed, { ...step, reason: "Other" })).toBe(removed);
  const back = sendBack(group(), step);
  expect(sendBack(back, step)).toBe(back);
  const free = group();
  expect(unblock(free, step)).toBe(free);
});

test("nobody sends out who leads, nor who was never there", () => {
  for (const act of [
    sendBack,
    unblock,
    (s: LiveState, x: typeof step) => remove(s, { ...x, reason }),
  ]) {
    expect(() => act(group(), { ...step, participantId: "at-lead" })).toThrow(/leads/);
    expect(() => act(group(), { ...step, participantId: "at-nobody" })).toThrow(
      expect.objectContaining({ code: "not_found" }),
    );
  }
});
