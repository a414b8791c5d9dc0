import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { sessions } from "@hearth/contracts/sessions";
import { anActor } from "@hearth/testing/people";
import { type House, sessionsHouse } from "./house.ts";
import { everythingIn, type Known, nowhere, requestsAbout } from "./requests.ts";

const { rpc } = sessions;
let house: House;
let sessionId: string;
let theirs: Known;
let outsiders: readonly (readonly [string, Actor])[];
beforeAll(async () => {
  house = await sessionsHouse();
  const group = await house.liveGroup(2);
  ({ sessionId } = group);
  theirs = await everythingIn(house, { ...group, participantId: group.ids[0] ?? "" });
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
const refusal: unknown = expect.stringMatching(/^(not_found|forbidden)$/);
const nothing = requestsAbout(nowhere());
const names = Object.keys(nothing) as (keyof typeof nothing)[];

test("every request about a session has its twin here", () => {
  // plan.int.test.ts and files.int.test.ts ask these of somebody else's group.
  const files = ["addFile", "checkFile", "getFile", "openFile"];
  const ofGroups = ["listSets", "saveSet", "deleteSet", "listPairs", "setPair", "removePair"];
  // Analytics alone may ask for every fact of the house again: republish.int.test.ts.
  // The operator alone tends media nodes: drain.int.test.ts.
  const ofNodes = ["listNodes", "drainNode"];
  const others = [
    ...["listSessions", "scheduleSession", "republishFacts"],
    ...[...ofGroups, ...files, ...ofNodes],
  ];
  expect([...names, ...others].toSorted()).toEqual(Object.keys(rpc).toSorted());
});

test.each(names)("%s says of somebody else's session what it says of none", async (name) => {
  const { answer, stored } = house;
  const [contract, input] = requestsAbout(theirs)[name];
  const [, absent] = requestsAbout(nowhere())[name];
  const before = await stored(sessionId);
  for (const [, outsider] of outsiders) {
    const said: unknown = await answer(contract as Rpc, input, outsider);
    expect(said).toEqual(await answer(contract as Rpc, absent, outsider));
    expect(said).toMatchObject({ code: refusal });
  }
  expect(await stored(sessionId)).toEqual(before);
});

test("a client who is in can't do what leading people do, and learns nothing by trying", async () => {
  const { answer, join, tenant, stored } = house;
  const client = anActor({ tenant, role: "client" });
  await join(client.personId, "client");
  const before = await stored(sessionId);
  for (const name of names) {
    if (["getSession", "enterLobby", "view", "leave", "testNode"].includes(name)) continue;
    const [contract, input] = requestsAbout(theirs)[name];
    const [, absent] = requestsAbout(nowhere())[name];
    const said: unknown = await answer(contract as Rpc, input, client);
    expect(said).not.toHaveProperty("data");
    expect(said).toEqual(await answer(contract as Rpc, absent, client));
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
  const participantId = other.ids[0] ?? "";
  const absent = randomUUID();
  const aboutOne = ["admit", "refuse", ...putOut, "moveParticipant", "askToSpeak"] as const;
  for (const name of aboutOne) {
    const [contract, input] = requestsAbout({ ...theirs, participantId })[name];
    const [, none] = requestsAbout({ ...theirs, participantId: absent })[name];
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
