import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { SignInActor } from "@hearth/contracts/actor";
import { homework } from "@hearth/contracts/homework";
import { anActor } from "@hearth/testing/people";
import { wholeAnswer } from "@hearth/testing/serviceHouse";
import { homeworkHouse, now } from "./house.ts";

const { giveAssignment, listAssignments } = homework.rpc;
const work = { title: "Three good things", dueOn: "2026-03-05" };

test("a clinician gives work, and the client finds it", async () => {
  await using house = await homeworkHouse();
  const { bus, keys, clinician, client, groupId, tenant } = house;
  const input = { ...work, clientId: client.personId, groupId };

  const given = await bus.call(giveAssignment, input, await keys.as(clinician));

  expect(given).toMatchObject({ ...input, status: "open", givenAt: now().toISOString() });
  for (const reader of [client, clinician])
    expect(await bus.call(listAssignments, {}, await keys.as(reader))).toEqual({
      assignments: [given],
    });
  const facts = await house.within(
    tenant,
    (tx) => tx.$queryRaw`SELECT "subject", "data" FROM "Outbox"`,
  );
  const { assignmentId } = given;
  const { subject } = homework.events.assignmentGiven;
  const about = { assignmentId, clientId: client.personId, groupId, dueOn: work.dueOn };
  const task = { id: "task", version: "1.0.0" };
  expect(facts).toEqual([{ subject, data: { ...about, work: task } }]);
  expect(await house.auditOf(tenant)).toMatchObject([
    { action: giveAssignment.subject, patients: [client.personId], objectId: assignmentId },
    { action: listAssignments.subject, resultCount: 1 },
    { action: listAssignments.subject, resultCount: 1 },
  ]);
});

test("nobody gives work in somebody else's group, or learns that there is such a group", async () => {
  await using house = await homeworkHouse();
  const { bus, keys, clinician, client, groupId, tenant } = house;
  const give = async (giver: SignInActor, group: string, clientId = client.personId) =>
    wholeAnswer(
      bus.call(giveAssignment, { ...work, clientId, groupId: group }, await keys.as(giver)),
    );

  const absent = await give(clinician, randomUUID());

  expect(absent).toEqual({ code: "not_found", message: "Assignment not found" });
  const ofAnotherGroup = await house.member(randomUUID(), "clinician", { tenant });
  const elsewhere = anActor({ personId: clinician.personId, role: "clinician" });
  for (const stranger of [ofAnotherGroup, elsewhere])
    expect(await give(stranger, groupId)).toEqual(absent);
  expect(await give(clinician, groupId, randomUUID())).toEqual(absent);
  expect(await give(clinician, groupId, clinician.personId)).toEqual(absent);
  expect(await house.within(tenant, (tx) => tx.$queryRaw`SELECT * FROM "Outbox"`)).toEqual([]);
});

test("nobody reads somebody else's work: their list is as empty as that of who never had any", async () => {
  await using house = await homeworkHouse();
  const { bus, keys, clinician, client, groupId, tenant } = house;
  const input = { ...work, clientId: client.personId, groupId };
  await bus.call(giveAssignment, input, await keys.as(clinician));
  const list = async (reader: SignInActor) =>
    wholeAnswer(bus.call(listAssignments, {}, await keys.as(reader)));

  const nothing = await list(anActor());

  expect(nothing).toEqual({ assignments: [] });
  const neighbour = await house.member(groupId, "client", { tenant });
  const colleague = await house.member(randomUUID(), "clinician", { tenant });
  const peer = await house.member(groupId, "peer_specialist", { tenant });
  const elsewhere = anActor({ personId: client.personId });
  for (const stranger of [neighbour, colleague, peer, elsewhere])
    expect(await list(stranger)).toEqual(nothing);
});

test("a client who tries to give work is answered as if there were nothing", async () => {
  await using house = await homeworkHouse();
  const { bus, keys, client, groupId } = house;
  const input = { ...work, clientId: client.personId, groupId };
  expect(await wholeAnswer(bus.call(giveAssignment, input, await keys.as(client)))).toEqual({
    code: "not_found",
    message: "Assignment not found",
  });
});
