import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { noTenant } from "@hearth/contracts/actor";
import { identity } from "@hearth/contracts/identity";
import { aServiceActor } from "@hearth/testing/people";
import { actorOf, house, ledGroup, organisation, whole } from "./house.ts";

const { membershipChanged } = identity.events;
const absent = { code: "not_found", message: "Membership not found" };

test("each change of a membership has the next version, and is announced as one aggregate's", async () => {
  await using here = await house();
  const led = await ledGroup(here);
  const coordinator = actorOf(await led.enrol("coordinator"));
  const { groupId, clientA, tenant } = led;
  const { personId } = clientA;
  const change = { groupId, personId, role: "client", active: false } as const;

  const changed = await here.ask("setMembership", change, coordinator);

  expect(changed).toEqual({ ...change, version: 2 });
  const facts = (await here.facts(membershipChanged.subject)).filter(
    ({ data }) => (data as { personId: string }).personId === personId,
  );
  expect(facts.map(({ data }) => data)).toEqual([
    { ...change, active: true, version: 1 },
    { ...change, version: 2 },
  ]);
  expect(new Set(facts.map(({ aggregateId }) => aggregateId)).size).toBe(1);
  expect((await here.auditOf(tenant)).at(-1)).toMatchObject({ patients: [personId] });
});

test("changes at once each have a version of their own", async () => {
  await using here = await house();
  const { groupId, clientA, seed } = await ledGroup(here);
  const change = { groupId, personId: clientA.personId, role: "client", active: true } as const;
  const changes = await Promise.all(
    Array.from({ length: 6 }, () => here.ask("setMembership", change, seed)),
  );
  expect(changes.map(({ version }) => version).sort()).toEqual([2, 3, 4, 5, 6, 7]);
});

test("nobody puts people into groups who may not, and an absent group or person is the same answer", async () => {
  await using here = await house();
  const led = await ledGroup(here);
  const elsewhere = await organisation(here, "South House");
  const coordinator = actorOf(await led.enrol("coordinator"));
  const { groupId, clientA, clientB, clinician } = led;
  const set = { groupId, personId: clientB.personId, role: "client", active: true } as const;
  const before = await here.facts();

  expect(
    await whole(here.ask("setMembership", { ...set, groupId: randomUUID() }, coordinator)),
  ).toEqual(absent);
  expect(
    await whole(here.ask("setMembership", { ...set, personId: randomUUID() }, coordinator)),
  ).toEqual(absent);
  const strangers = [clientA, clinician, await elsewhere.enrol("coordinator")].map(actorOf);
  const service = aServiceActor({ tenant: led.tenant, service: "messaging" });
  for (const stranger of [...strangers, service])
    expect(await whole(here.ask("setMembership", set, stranger))).toEqual(absent);
  const foreign = { ...set, personId: (await elsewhere.enrol("client")).personId };
  expect(await whole(here.ask("setMembership", foreign, coordinator))).toEqual(absent);
  expect(await here.facts()).toEqual(before);
});

test("a client can't be made the leader of a group", async () => {
  await using here = await house();
  const { groupId, clientA, seed } = await ledGroup(here);
  const { personId } = clientA;
  const set = { groupId, personId, role: "facilitator", active: true } as const;
  expect(await whole(here.ask("setMembership", set, seed))).toMatchObject({
    code: "invalid_input",
  });
});

test("a coordinator makes a group; a clinician, a client and another service don't", async () => {
  await using here = await house();
  const led = await ledGroup(here);
  const made = await here.ask(
    "createGroup",
    { name: "Noon" },
    actorOf(await led.enrol("coordinator")),
  );
  const groups = () => here.within(led.tenant, (tx) => tx.group.findMany({ select: { id: true } }));
  const before = await groups();
  expect(before).toContainEqual({ id: made.groupId });
  const strangers = [led.clinician, led.clientA].map(actorOf);
  const service = aServiceActor({ tenant: led.tenant, service: "messaging" });
  for (const stranger of [...strangers, service])
    expect(await whole(here.ask("createGroup", { name: "Mine" }, stranger))).toEqual({
      code: "not_found",
      message: "Group not found",
    });
  expect(await groups()).toEqual(before);
});

test("a service that has lost its projection gets every membership of every tenant again", async () => {
  await using here = await house();
  const [north, south] = [await ledGroup(here), await ledGroup(here)];
  const before = await here.facts(membershipChanged.subject);
  const asker = aServiceActor({ tenant: noTenant, service: "homework", cause: "access.empty" });

  expect(await here.ask("republishAccess", {}, asker)).toEqual({ memberships: 6 });

  const again = (await here.facts(membershipChanged.subject)).slice(before.length);
  const sorted = (facts: typeof again) => facts.map((fact) => JSON.stringify(fact)).sort();
  expect(sorted(again)).toEqual(sorted(before));
  const tenants = await here.db.$queryRaw<{ tenant: string }[]>`
    SELECT "tenant"::text FROM "Outbox" ORDER BY "position" DESC LIMIT 6`;
  expect(new Set(tenants.map(({ tenant }) => tenant))).toEqual(
    new Set([north.tenant, south.tenant]),
  );

  for (const person of [north.clinician, north.clientA, await north.enrol("administrator")])
    expect(await whole(here.ask("republishAccess", {}, actorOf(person)))).toEqual({
      code: "not_found",
      message: "Access not found",
    });
});
