import { firstLocks } from "@hearth/contracts/live/floor";
import { expect, test } from "vitest";
import { aGroup, later, now } from "../../test/aGroup.ts";
import { setCameraRule } from "./cameraRule.ts";
import { setDoor } from "./door.ts";
import { setLocks } from "./floor.ts";
import { rulesOf, saveRules } from "./rules.ts";

const ahead = aGroup([], { phase: "scheduled" });
const lecture = { ...firstLocks, microphone: true, camerasForStaffOnly: true };
const passcode = { salt: "s", hash: "sealed" };
const expectedAt = later(600).toISOString();
const choice = {
  version: 0,
  locks: lecture,
  cameraRule: "off" as const,
  door: { waitingRoom: false, passcode, expectedAt },
  now,
};

test("what is settled before a session holds when it begins, and the passcode is told to nobody", () => {
  expect(rulesOf(ahead)).toMatchObject({ version: 0, waitingRoom: true, hasPasscode: false });
  const saved = saveRules(ahead, choice);
  const { version, ...told } = rulesOf(saved);
  expect(version).toBeGreaterThan(0);
  expect(told).toEqual({
    locks: lecture,
    cameraRule: "off",
    waitingRoom: false,
    hasPasscode: true,
    expectedAt,
  });
  const { door } = saved.session;
  expect(door.passcode).toEqual(passcode);
  const again = saveRules(saved, { ...choice, version, door: { waitingRoom: true } });
  expect(rulesOf(again)).toMatchObject({ waitingRoom: true, hasPasscode: true });
});

test("whatever somebody else has changed since, the second save is refused", () => {
  const meanwhile = [
    setLocks(ahead, { notes: true }, now),
    setCameraRule(ahead, { rule: "on", except: [], exceptNoMore: [], now }),
    setDoor(ahead, { passcode }, now),
    saveRules(ahead, choice),
  ];
  for (const state of meanwhile)
    expect(() => saveRules(state, choice)).toThrow(expect.objectContaining({ code: "stale" }));
});

test("what was kept on the way until the group had begun changes nothing in the room", () => {
  for (const phase of ["live", "ended"] as const)
    expect(() => saveRules(aGroup([], { phase }), choice)).toThrow(
      expect.objectContaining({ code: "conflict" }),
    );
});
