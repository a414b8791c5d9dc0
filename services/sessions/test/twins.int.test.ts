import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { sessions } from "@hearth/contracts/sessions";
import { anActor } from "@hearth/testing/people";
import { type House, sessionsHouse } from "./house.ts";

const { rpc } = sessions;
let house: House;
let sessionId: string;
let participantId: string;
let outsiders: readonly (readonly [string, Actor])[];
beforeAll(async () => {
  house = await sessionsHouse();
  const group = await house.liveGroup(2);
  ({ sessionId } = group);
  participantId = group.ids[0] ?? "";
  const { tenant, join } = house;
  const elsewhere = randomUUID();
  const otherClinician = anActor({ tenant, role: "clinician" });
  await join(otherClinician.personId, "clinician", { groupId: elsewhere });
  const otherClient = anActor({ tenant, role: "client" });
  await join(otherClient.personId, "client", { groupId: elsewhere });
  const otherTenant = anActor({ role: "clinician" });
  await join(otherTenant.personId, "clinician", { tenant: otherTenant.tenant, groupId: elsewhere });
  const [seat] = group.seats;
  if (!seat) throw new Error("no seat");
  outsiders = [
    ["a clinician without the group", otherClinician],
    ["a client of another group", otherClient],
    ["the seat of another session", { ...seat, sessionId: randomUUID() }],
    ["somebody of another organisation", otherTenant],
    ["the same seat under another tenant", { ...seat, tenant: otherTenant.tenant }],
  ];
});
afterAll(() => house[Symbol.asyncDispose]());

const putOut = ["sendBack", "removeParticipant", "unblock", "whereabouts"] as const;
const aRoom = { name: "Garden", task: { text: null, link: null }, personIds: [] };

/** Each request about one session, as one would ask it of any session. */
const asking = (of: { sessionId: string; participantId: string }) => {
  const { sessionId, participantId } = of;
  return {
    getSession: [rpc.getSession, { sessionId }],
    openSession: [rpc.openSession, { sessionId }],
    endSession: [rpc.endSession, { sessionId }],
    enterLobby: [rpc.enterLobby, { sessionId, displayName: "Mallory" }],
    view: [rpc.view, { sessionId, known: null }],
    admit: [rpc.admit, { sessionId, participantIds: [participantId] }],
    admitAll: [rpc.admitAll, { sessionId }],
    refuse: [rpc.refuse, { sessionId, participantId }],
    leave: [rpc.leave, { sessionId }],
    givePasscode: [rpc.givePasscode, { sessionId, passcode: "1234" }],
    setDoor: [rpc.setDoor, { sessionId, waitingRoom: false, passcode: "1234" }],
    tellWaiting: [rpc.tellWaiting, { sessionId, participantIds: null, text: "Hello" }],
    sendBack: [rpc.sendBack, { sessionId, participantId }],
    removeParticipant: [rpc.removeParticipant, { sessionId, participantId, reason: "None" }],
    unblock: [rpc.unblock, { sessionId, participantId }],
    setWhereabouts: [rpc.setWhereabouts, { sessionId, address: "Here", callBack: "" }],
    whereabouts: [rpc.whereabouts, { sessionId, participantId }],
    suggestPlan: [rpc.suggestPlan, { sessionId, way: { kind: "random", rooms: 2 } }],
    savePlan: [rpc.savePlan, { sessionId, version: 0, rooms: [aRoom] }],
    openBreakouts: [rpc.openBreakouts, { sessionId, version: 0, minutes: null }],
    moveParticipant: [rpc.moveParticipant, { sessionId, participantId, room: "main" }],
    swapParticipants: [rpc.swapParticipants, { sessionId, a: participantId, b: participantId }],
    goToRoom: [rpc.goToRoom, { sessionId, room: "main" }],
    setTask: [rpc.setTask, { sessionId, roomId: "room-1-1", task: aRoom.task }],
    extendBreakouts: [rpc.extendBreakouts, { sessionId, minutes: 5 }],
    recall: [rpc.recall, { sessionId, inSeconds: 0 }],
    speakToAll: [rpc.speakToAll, { sessionId, speaking: true }],
    callForHelp: [rpc.callForHelp, { sessionId, calling: true }],
    answerHelp: [rpc.answerHelp, { sessionId, participantId }],
    visitRoom: [rpc.visitRoom, { sessionId, visit: null }],
    listAttendance: [rpc.listAttendance, { sessionId }],
  } as const satisfies Record<string, readonly [Rpc, object]>;
};
const names = Object.keys(asking({ sessionId: "", participantId: "" })) as (keyof ReturnType<
  typeof asking
>)[];

test("every request about a session has its twin here", () => {
  const ofGroups = ["listSets", "saveSet", "deleteSet", "listPairs", "setPair", "removePair"];
  const others = ["listSessions", "scheduleSession", ...ofGroups];
  expect([...names, ...others].toSorted()).toEqual(Object.keys(rpc).toSorted());
});

test.each(names)("%s says of somebody else's session what it says of none", async (name) => {
  const { answer, stored } = house;
  const absent = asking({ sessionId: randomUUID(), participantId: randomUUID() })[name];
  const theirs = asking({ sessionId, participantId })[name];
  const before = await stored(sessionId);
  for (const [, outsider] of outsiders) {
    const said: unknown = await answer(theirs[0] as Rpc, theirs[1], outsider);
    expect(said).toEqual(await answer(absent[0] as Rpc, absent[1], outsider));
    expect(said).not.toHaveProperty("data");
  }
  expect(await stored(sessionId)).toEqual(before);
});

test("a client who is in can't do what leading people do, and learns nothing by trying", async () => {
  const { answer, join, tenant, stored } = house;
  const client = anActor({ tenant, role: "client" });
  await join(client.personId, "client");
  const before = await stored(sessionId);
  for (const name of names) {
    if (["getSession", "enterLobby", "view", "leave"].includes(name)) continue;
    const theirs = asking({ sessionId, participantId })[name];
    const absent = asking({ sessionId: randomUUID(), participantId: randomUUID() })[name];
    const said: unknown = await answer(theirs[0] as Rpc, theirs[1], client);
    expect(said).not.toHaveProperty("data");
    expect(said).toEqual(await answer(absent[0] as Rpc, absent[1], client));
  }
  expect(await stored(sessionId)).toEqual(before);
});

test("nobody else's session is in a list, and nobody schedules for another group", async () => {
  const { answer, groupId } = house;
  const from = new Date(Date.now() - 86_400_000).toISOString();
  const to = new Date(Date.now() + 86_400_000).toISOString();
  const when = { startsAt: from, endsAt: to, timeZone: "Europe/Vienna" };
  for (const [, outsider] of outsiders) {
    if (outsider.kind !== "signIn") continue;
    expect(await answer(rpc.listSessions, { from, to }, outsider)).toEqual({
      data: { sessions: [] },
    });
    const said = await answer(rpc.scheduleSession, { groupId, ...when }, outsider);
    const absent = { groupId: randomUUID(), ...when };
    expect(said).toEqual(await answer(rpc.scheduleSession, absent, outsider));
    expect(said).not.toHaveProperty("data");
  }
});

test("a participant or a room of another session is not found in this one", async () => {
  const { answer, clinician, liveGroup } = house;
  const other = await liveGroup(1);
  const theirs = other.ids[0] ?? "";
  const absent = randomUUID();
  for (const name of ["admit", "refuse", ...putOut, "moveParticipant"] as const) {
    const [contract, input] = asking({ sessionId, participantId: theirs })[name];
    const [, none] = asking({ sessionId, participantId: absent })[name];
    const said: unknown = await answer(contract as Rpc, input, clinician);
    expect(said).toEqual(await answer(contract as Rpc, none, clinician));
    expect(said).toMatchObject({ code: "not_found" });
  }
});

test("a refusal is written down, with who asked", async () => {
  const { answer, database, tenant } = house;
  const stranger = anActor({ tenant, role: "clinician" });
  await answer(rpc.openBreakouts, { sessionId, version: 0, minutes: null }, stranger);
  const rows = await database.auditOf(tenant);
  expect(rows.filter((row) => row["actorPerson"] === stranger.personId)).toMatchObject([
    { action: "rpc.sessions.breakout.open", decision: "deny", reason: "not_found" },
  ]);
});
