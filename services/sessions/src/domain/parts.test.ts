import { type Role, Role as Roles } from "@hearth/contracts/actor";
import { expect, test } from "vitest";
import { aGroup, arrival, find, now } from "../../test/aGroup.ts";
import { mayReceive } from "../live/mayReceive.ts";
import * as floor from "./floor.ts";
import { changeSession, type LiveState } from "./liveState.ts";
import { passesByRole } from "./parts.ts";
import { admit, admitAll, admitOnDuty, enter } from "./people.ts";
import { powersOf } from "./powers.ts";
import { sendBack } from "./putOut.ts";
import { DoorState } from "./sections.ts";
import { byChance } from "./suggest.ts";
import { tableOf } from "./table.ts";
import { pick } from "./tools.ts";

/** By the link that a guest gets, or by a sign-in of staff. */
const comes = (state: LiveState, role: Role, bySignIn = false): LiveState =>
  enter(state, { ...arrival(role), role, passesByRole: bySignIn && passesByRole(role) });
const stateOf = (state: LiveState, role: string) => find(state, role).state;
const mayOf = (state: LiveState, person: string) => powersOf(state, find(state, person));

const guests: Role[] = ["interpreter", "captioner", "observer"];
const onDuty: Role[] = ["supervisor", "case_manager", "peer_specialist", "crisis_counsellor"];
const helpers: Role[] = [...guests, ...onDuty];
const withHelpers = () =>
  admitAll(
    helpers.reduce((sum, role) => comes(sum, role), aGroup(["ana", "ben"])),
    now,
  );

test("a pause and locks take neither voice nor picture from who interprets, captions or is of staff", () => {
  const locks = { microphone: true, camera: true };
  const locked = floor.setLocks(withHelpers(), locks, now);
  const state = floor.pauseAll(locked, { paused: true, by: null, now });
  for (const role of helpers.filter((one) => one !== "observer"))
    expect(mayOf(state, role)).toMatchObject({ microphone: true, camera: true });
  for (const bound of ["ana", "observer"])
    expect(mayOf(state, bound)).toMatchObject({ microphone: false, camera: false });
});

test("guests may write in private and share no more than clients; staff who do not lead may", () => {
  const state = withHelpers();
  for (const role of guests)
    expect(mayOf(state, role)).toMatchObject({ privateChat: false, sharing: false });
  for (const role of onDuty) expect(Object.values(mayOf(state, role))).not.toContain(false);
});

test("cameras kept off and cameras for staff alone leave an interpreter's hands in everybody's sight", () => {
  const locked = floor.setLocks(withHelpers(), { camerasForStaffOnly: true }, now);
  const { session } = locked;
  const state = changeSession(locked, { floor: { ...session.floor, cameraRule: "off" } });
  expect(mayOf(state, "interpreter").camera).toBe(true);
  const seen = (listener: string, speaker: string) =>
    mayReceive(tableOf(locked), {
      ...{ listener: `at-${listener}`, speaker: `at-${speaker}` },
      source: "camera",
    });
  expect([seen("ana", "interpreter"), seen("interpreter", "ana")]).toEqual([true, true]);
  expect([seen("ana", "supervisor"), seen("supervisor", "ana")]).toEqual([true, true]);
  expect([seen("ana", "ben"), seen("observer", "ana")]).toEqual([false, false]);
});

test("chance chooses, and deals into rooms, nobody who helps or looks on", () => {
  const state = withHelpers();
  for (let turn = 0; turn < 20; turn += 1) {
    const { picked } = pick(state, { now, random: () => turn / 20 }).session.tools;
    expect(["at-ana", "at-ben"]).toContain(picked?.participantId);
  }
  const dealt = byChance(state, 2, (people) => [...people]).rooms.flatMap((room) => room.personIds);
  expect(dealt.toSorted()).toEqual(["ana", "ben"]);
});

test("staff who sign in pass an open door by their role, also with a passcode; by link they wait as guests do", () => {
  const door = DoorState.parse({ passcode: { salt: "salt", hash: "hash" } });
  const group = aGroup([], { door });
  for (const role of onDuty) {
    expect(stateOf(comes(group, role, true), role)).toBe("admitted");
    expect(stateOf(comes(group, role), role)).toBe("lobby");
  }
  for (const role of [...guests, "client", "family_member"] as const)
    expect(stateOf(comes(group, role, true), role)).toBe("lobby");
});

test("staff who do not lead wait for the opening, which lets them in and nobody else", () => {
  const early = comes(aGroup(["ana"], { phase: "scheduled" }), "supervisor", true);
  expect(stateOf(early, "supervisor")).toBe("lobby");
  const open = admitOnDuty(changeSession(early, { phase: "live" }), now);
  expect([stateOf(open, "supervisor"), stateOf(open, "ana")]).toEqual(["admitted", "lobby"]);
});

test("staff who were sent back to the waiting room wait there until they are let in", () => {
  const group = comes(aGroup([]), "supervisor", true);
  const back = sendBack(group, { participantId: "at-supervisor", by: "at-lead", now });
  expect(stateOf(comes(back, "supervisor", true), "supervisor")).toBe("lobby");
});

test("who helps takes none of the 15 places of the group, and has one when they are taken", () => {
  const clients = Array.from({ length: 15 }, (_, index) => `client-${index}`);
  const waits = helpers.reduce((sum, role) => comes(sum, role), aGroup(clients));
  const full = admitAll(waits, now);
  for (const person of [...helpers, ...clients]) expect(stateOf(full, person)).toBe("admitted");
  const one = enter(full, arrival("one-more"));
  expect(() => admit(one, ["at-one-more"], now)).toThrow(/15 places/);
  expect(stateOf(admitAll(comes(one, "billing"), now), "billing")).toBe("admitted");
});

test("every role but client and family passes by itself only as one of staff", () => {
  const passing = Roles.options.filter(passesByRole);
  expect(passing).not.toEqual(expect.arrayContaining(["client", "family_member", ...guests]));
  expect([...passing, "client", "family_member", ...guests].toSorted()).toEqual(
    Roles.options.toSorted(),
  );
  expect(passesByRole(null)).toBe(false);
});
