import { afterAll, beforeAll, expect, test } from "vitest";
import { firstLocks } from "@hearth/contracts/live/floor";
import { sessions } from "@hearth/contracts/sessions";
import { anActor } from "@hearth/testing/people";
import { type House, sessionsHouse } from "./house.ts";

const { rpc } = sessions;
let house: House;
beforeAll(async () => {
  house = await sessionsHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

const locks = { ...firstLocks, groupChat: true, microphone: true };
const rules = { locks, cameraRule: "off", waitingRoom: false, expectedAt: null } as const;

test("what was set days before holds when clients come", async () => {
  const { call, schedule, enter, clientOf, viewOf, clinician, stored } = house;
  const sessionId = await schedule(20);
  const first = await call(rpc.getRules, { sessionId });
  expect(first).toMatchObject({ version: 0, locks: firstLocks, hasPasscode: false });
  const choice = { sessionId, version: first.version, ...rules, passcode: "river 12" };
  const saved = await call(rpc.saveRules, choice);
  expect(await call(rpc.getRules, { sessionId })).toEqual(saved);
  expect(JSON.stringify((await stored(sessionId)).door)).not.toContain("river");

  await enter(sessionId, clinician, "Lead");
  await call(rpc.openSession, { sessionId });
  const ana = clientOf(sessionId);
  await enter(sessionId, ana, "Ana");
  expect((await viewOf(sessionId, ana)).me).toMatchObject({ state: "lobby", lacksPasscode: true });
  await call(rpc.givePasscode, { sessionId, passcode: "river 12" }, ana);
  const { me, floor } = await viewOf(sessionId, ana);
  expect(me).toMatchObject({
    state: "admitted",
    may: { groupChat: false, microphone: false, camera: false },
  });
  expect(floor).toMatchObject({ locks, cameraRule: "off" });
});

test("the second who saves is refused, and what the first one set stays", async () => {
  const { call, answer, schedule, join, tenant, clinician } = house;
  const second = anActor({ tenant, role: "co_facilitator" });
  await join(second.personId, "co_facilitator");
  const sessionId = await schedule(20);
  const saved = await call(rpc.saveRules, { sessionId, version: 0, ...rules });
  const late = { sessionId, version: 0, ...rules, waitingRoom: true };
  expect(await answer(rpc.saveRules, late, second)).toMatchObject({ code: "stale" });
  expect(await call(rpc.getRules, { sessionId }, second)).toEqual(saved);
  const now = { ...late, version: saved.version };
  expect(await call(rpc.saveRules, now, second)).toMatchObject({ waitingRoom: true });
  expect(await call(rpc.getRules, { sessionId }, clinician)).toMatchObject({ waitingRoom: true });
});
