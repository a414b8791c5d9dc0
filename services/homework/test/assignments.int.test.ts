import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { SignInActor } from "@hearth/contracts/actor";
import { homework } from "@hearth/contracts/homework";
import { anActor } from "@hearth/testing/people";
import { type House, homeworkHouse, now } from "./house.ts";

const { giveAssignment, assignWork, listAssignments, listLibrary, getWork } = homework.rpc;
const { assignmentGiven } = homework.events;
const task = { title: "Three good things", dueOn: "2026-03-05" };
let house: House;
beforeAll(async () => {
  house = await homeworkHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

test("a clinician gives a task in their own words, and the client finds it", async () => {
  const { call, clinician, client, groupId, tenant } = house;
  const input = { ...task, clientId: client.personId, groupId };

  const given = await call(giveAssignment, input, clinician);

  expect(given).toMatchObject({ ...input, status: "open", givenAt: now().toISOString() });
  expect(given.work).toMatchObject({ workId: "task", kind: "task" });
  for (const reader of [client, clinician])
    expect(await call(listAssignments, {}, reader)).toEqual({ assignments: [given] });
  const { assignmentId } = given;
  const about = { assignmentId, clientId: client.personId, groupId, dueOn: task.dueOn };
  expect(await house.facts(assignmentGiven.subject)).toEqual([
    { ...about, work: { id: "task", version: "1.0.0" } },
  ]);
  expect(await house.auditOf(tenant)).toMatchObject([
    { action: giveAssignment.subject, patients: [client.personId], objectId: assignmentId },
    { action: listAssignments.subject, resultCount: 1 },
    { action: listAssignments.subject, resultCount: 1 },
  ]);
});

test("a clinician gives work of the library to a whole group, and each client gets their own", async () => {
  const { call, member, tenant } = house;
  const groupId = randomUUID();
  const ana = await member(groupId, "clinician", { tenant });
  const clients = [
    await member(groupId, "client", { tenant }),
    await member(groupId, "client", { tenant }),
  ];
  await member(groupId, "peer_specialist", { tenant });
  const { works } = await call(listLibrary, {}, ana);
  expect(works.map(({ workId }) => workId)).toContain("diary-card");
  const { form } = await call(getWork, { workId: "diary-card" }, ana);
  expect(form.fields.length).toBeGreaterThan(10);

  const giving = {
    ...{ groupId, to: "everybody" as const, workId: "diary-card", dueOn: null },
    ...{ goal: "See what helps", dose: { every: "day" as const, times: 7 } },
  };
  const { assignments } = await call(assignWork, giving, ana);

  expect(assignments.map(({ clientId }) => clientId).sort()).toEqual(
    clients.map(({ personId }) => personId).sort(),
  );
  for (const one of clients) {
    const found = await call(listAssignments, {}, one);
    expect(found.assignments).toMatchObject([
      { goal: "See what helps", dose: { every: "day", times: 7 }, turnsDone: 0, title: "" },
    ]);
  }
});

test("nobody gives work in somebody else's group, or learns that there is such a group", async () => {
  const { answer, clinician, client, groupId, member, tenant } = house;
  const give = (giver: SignInActor, group: string, clientId = client.personId) =>
    answer(giveAssignment, { ...task, clientId, groupId: group }, giver);
  const assign = (giver: SignInActor, group: string, to: string[] | "everybody" = "everybody") => {
    const what = { workId: "journal", dose: { every: "once" as const, times: 1 }, dueOn: null };
    return answer(assignWork, { ...what, groupId: group, to }, giver);
  };
  const before = await house.facts(assignmentGiven.subject);

  const absent = await give(clinician, randomUUID());

  expect(absent).toEqual({ code: "not_found", message: "Assignment not found" });
  const ofAnotherGroup = await member(randomUUID(), "clinician", { tenant });
  const peer = await member(groupId, "peer_specialist", { tenant });
  const elsewhere = anActor({ personId: clinician.personId, role: "clinician" });
  for (const stranger of [ofAnotherGroup, elsewhere, peer, client]) {
    expect(await give(stranger, groupId)).toEqual(absent);
    expect(await assign(stranger, groupId)).toEqual(absent);
  }
  expect(await give(clinician, groupId, randomUUID())).toEqual(absent);
  expect(await give(clinician, groupId, clinician.personId)).toEqual(absent);
  expect(await assign(clinician, groupId, [client.personId, randomUUID()])).toEqual(absent);
  expect(await house.facts(assignmentGiven.subject)).toEqual(before);
});

test("nobody reads somebody else's work: their list is as empty as that of who never had any", async () => {
  const { answer, client, groupId, member, tenant } = house;
  const list = (reader: SignInActor) => answer(listAssignments, {}, reader);

  const nothing = await list(anActor());

  expect(nothing).toEqual({ assignments: [] });
  const neighbour = await member(groupId, "client", { tenant });
  const colleague = await member(randomUUID(), "clinician", { tenant });
  const peer = await member(groupId, "peer_specialist", { tenant });
  const elsewhere = anActor({ personId: client.personId });
  for (const stranger of [neighbour, colleague, peer, elsewhere])
    expect(await list(stranger)).toEqual(nothing);
});

test("the library is for staff: a client reads a work when it was given", async () => {
  const { answer, client, clinician } = house;
  const absent = await answer(getWork, { workId: "nothing" }, clinician);
  expect(absent).toMatchObject({ code: "not_found" });
  for (const asked of [
    answer(listLibrary, {}, client),
    answer(getWork, { workId: "task" }, client),
  ])
    expect(await asked).toMatchObject({ code: "not_found" });
});
