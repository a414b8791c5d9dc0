import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { aServiceActor, anActor } from "@hearth/testing/people";
import { actorOf, house, issuedLink, ledGroup, organisation, whole } from "./house.ts";

const notFound = (what: string) => ({ code: "not_found", message: `${what} not found` });

test("a person reads who they are, and nobody else", async () => {
  await using here = await house();
  const { tenant, clientA } = await ledGroup(here);
  const { personId } = clientA;
  const own = {
    ...{ personId, displayName: "A client", role: "client" },
    ...{ organisation: "North House", timeZone: "America/New_York" },
  };
  expect(await here.ask("me", {}, actorOf(clientA))).toEqual(own);

  const absent = await whole(here.ask("me", {}, anActor({ tenant })));
  expect(absent).toEqual(notFound("Person"));
  expect(await whole(here.ask("me", {}, anActor({ personId })))).toEqual(absent);
});

test("clients are told each other's names as the rule of their group allows, and nobody else's", async () => {
  await using here = await house();
  const led = await ledGroup(here);
  const { clinician, clientA, clientB, groupId } = led;
  await here.within(led.tenant, (tx) =>
    tx.person.updateMany({
      where: { id: clientB.personId },
      data: { displayName: "Quinn Farrow", givenName: "Quinn", familyName: "Farrow" },
    }),
  );
  const outsider = await led.enrol("client");
  const personIds = [clinician, clientA, clientB, outsider].map(({ personId }) => personId);
  const named = async () => {
    const input = { groupIds: [groupId], personIds };
    const { groups, people } = await here.ask("namesOf", input, actorOf(clientA));
    expect(groups).toEqual([{ groupId, name: "Evening group" }]);
    return people.map(({ displayName }) => displayName).toSorted();
  };
  expect(await named()).toEqual(["A client", "A clinician", "Quinn F."]);
  await here.ask("setNameRule", { groupId, nameRule: "alias" }, actorOf(clinician));
  expect(await named()).toEqual(["A client", "A clinician"]);
});

test("names are told of who shares a group with the asker, and of nobody else", async () => {
  await using here = await house();
  const led = await ledGroup(here);
  const { clinician, clientA, clientB, groupId } = led;
  const other = await led.group("Morning group");
  const outsider = await led.enrol("client");
  await led.join(other, outsider, "client");
  const elsewhere = await ledGroup(here);
  const all = {
    groupIds: [groupId, other, elsewhere.groupId, randomUUID()],
    personIds: [clientA, outsider, elsewhere.clientA, { personId: randomUUID() }].map(
      ({ personId }) => personId,
    ),
  };
  expect(await here.ask("namesOf", all, actorOf(clinician))).toEqual({
    groups: [{ groupId, name: "Evening group" }],
    people: [{ personId: clientA.personId, displayName: "A client", role: "client" }],
  });
  expect((await here.auditOf(led.tenant)).at(-1)).toMatchObject({ patients: [clientA.personId] });

  const none = { groups: [], people: [] };
  const strangers = [await led.enrol("facilitator"), elsewhere.clinician];
  const { personIds } = all;
  const [hers] = personIds;
  for (const stranger of strangers)
    expect(
      await here.ask(
        "namesOf",
        { groupIds: [groupId], personIds: [hers ?? ""] },
        actorOf(stranger),
      ),
    ).toEqual(none);

  // Who has left reads nothing, and is still named to who stayed: the list of last week has their name.
  const seed = led.seed;
  const left = { groupId, personId: clientB.personId, role: "client", active: false } as const;
  await here.ask("setMembership", left, seed);
  const asked = { groupIds: [], personIds: [clientB.personId] };
  expect(await here.ask("namesOf", asked, actorOf(clinician))).toMatchObject({ people: [{}] });
  const gone = {
    groupId,
    personId: clinician.personId,
    role: "facilitator",
    active: false,
  } as const;
  await here.ask("setMembership", gone, seed);
  expect(await here.ask("namesOf", all, actorOf(clinician))).toEqual(none);
});

test("a client reads the names of their group as its rule shows them, and nobody else's", async () => {
  await using here = await house();
  const led = await ledGroup(here);
  const { clinician, clientA, groupId, seed } = led;
  const sam = {
    ...{ legalName: "Sam Stone", displayName: "Sam Stone", role: "client" as const },
    timeZone: "America/New_York",
    contact: { kind: "email" as const, address: `sam.${randomUUID()}@example.org` },
  };
  const { personId: samId } = await here.ask("enrolPerson", sam, seed);
  await led.join(groupId, { personId: samId }, "client");
  const outsider = await led.enrol("client");
  const personIds = [clinician.personId, clientA.personId, samId, outsider.personId];
  const asked = { groupIds: [groupId], personIds };
  const names = async (asker: typeof clientA) => {
    const told = await here.ask("namesOf", asked, actorOf(asker));
    return told.people.map(({ displayName }) => displayName).sort();
  };
  const [staff, own] = ["A clinician", "A client"];
  expect(await names(clientA)).toEqual([own, staff, "Sam S."]);
  expect(await names(clinician)).toEqual([own, staff, "Sam Stone"]);
  await here.ask("setNameRule", { groupId, nameRule: "alias" }, actorOf(clinician));
  expect(await names(clientA)).toEqual([own, staff]);

  const left = { groupId, personId: clientA.personId, role: "client", active: false } as const;
  await here.ask("setMembership", left, seed);
  expect(await here.ask("namesOf", asked, actorOf(clientA))).toEqual({ groups: [], people: [] });
});

test("who leads a group sees its members and their links; others don't learn that it is there", async () => {
  await using here = await house();
  const led = await ledGroup(here);
  const { groupId, clientA, clientB, clinician, tenant } = led;
  const { linkHash } = await issuedLink(here, led);
  const list = (actor: Parameters<typeof actorOf>[0], id = groupId) =>
    whole(here.ask("listMembers", { groupId: id }, actorOf(actor)));
  const stateOf = async () => {
    const { members } = (await list(clinician)) as {
      members: { personId: string; linkState: string }[];
    };
    return Object.fromEntries(members.map(({ personId, linkState }) => [personId, linkState]));
  };

  expect(await stateOf()).toEqual({
    [clientA.personId]: "unused",
    [clientB.personId]: "none",
    [clinician.personId]: "none",
  });
  await here.knock("redeemLink", { linkHash, seatHash: linkHash, network: "n", userAgent: "u" });
  expect(await stateOf()).toMatchObject({ [clientA.personId]: "used" });
  expect((await here.auditOf(tenant)).at(-1)?.["patients"]).toHaveLength(3);
  expect(await list(await led.enrol("coordinator"))).toHaveProperty("members");
  const ofAnotherSession = { groupId, sessionId: randomUUID() };
  const { members } = (await whole(
    here.ask("listMembers", ofAnotherSession, actorOf(clinician)),
  )) as { members: { linkState: string }[] };
  expect(members.every(({ linkState }) => linkState === "none")).toBe(true);

  const absent = await list(clinician, randomUUID());
  expect(absent).toEqual(notFound("Membership"));
  const elsewhere = await organisation(here, "South House");
  const strangers = [
    clientA,
    await led.enrol("clinician"),
    await led.enrol("supervisor"),
    await elsewhere.enrol("clinician"),
    await elsewhere.enrol("coordinator"),
  ];
  for (const stranger of strangers) expect(await list(stranger)).toEqual(absent);
});

const anEnrolment = (role: "client" | "administrator" = "client") => ({
  ...{ legalName: "Bo Client", displayName: "Bo", role, timeZone: "Europe/Berlin", sud: true },
  contact: { kind: "sms" as const, address: "+15550100042" },
});

test("an organisation is founded once, by the operator's command line alone", async () => {
  await using here = await house();
  const { seed, tenant } = await organisation(here);
  const found = { name: "North House", timeZone: "America/New_York" };
  expect(await whole(here.ask("foundOrganisation", found, seed))).toMatchObject({
    code: "conflict",
  });
  const others = [
    aServiceActor({ tenant: randomUUID(), service: "homework" }),
    anActor({ tenant, role: "administrator" }),
  ];
  for (const other of others)
    expect(await whole(here.ask("foundOrganisation", found, other))).toEqual(
      notFound("Organisation"),
    );
});

test("coordinators enrol people; nobody hands out more than their own role", async () => {
  await using here = await house();
  const org = await organisation(here);
  const [coordinator, clinician] = [await org.enrol("coordinator"), await org.enrol("clinician")];
  const people = () => here.within(org.tenant, (tx) => tx.person.count());
  const before = await people();

  const { personId } = await here.ask("enrolPerson", anEnrolment(), actorOf(coordinator));
  expect(
    await here.within(org.tenant, (tx) => tx.person.findFirst({ where: { id: personId } })),
  ).toMatchObject({
    ...{ displayName: "Bo", sud: true, contactKind: "sms" },
  });

  const high = here.ask("enrolPerson", anEnrolment("administrator"), actorOf(coordinator));
  expect(await whole(high)).toMatchObject({ code: "forbidden" });
  for (const stranger of [clinician, await org.enrol("client")])
    expect(await whole(here.ask("enrolPerson", anEnrolment(), actorOf(stranger)))).toEqual(
      notFound("Person"),
    );
  const service = aServiceActor({ tenant: org.tenant, service: "sessions" });
  expect(await whole(here.ask("enrolPerson", anEnrolment(), service))).toMatchObject({
    code: "forbidden",
  });
  expect(await people()).toBe(before + 2);
});

test.each([
  ["a contact that nothing reaches", { contact: { kind: "email" as const, address: "nowhere" } }],
  ["a password for a client", { password: "river maple quiet lantern" }],
  ["a password that is tried first", { role: "clinician" as const, password: "passwordpassword" }],
  ["a password of the own name", { role: "clinician" as const, password: "Bo Client Bo Client" }],
])("%s is refused with words to act on, and nobody is enrolled", async (_what, changes) => {
  await using here = await house();
  const { seed, tenant } = await organisation(here);
  const contact = { kind: "email" as const, address: "bo@example.org" };
  const enrolled = here.ask("enrolPerson", { ...anEnrolment(), contact, ...changes }, seed);
  expect(await whole(enrolled)).toMatchObject({ code: "invalid_input" });
  expect(await here.within(tenant, (tx) => tx.person.count())).toBe(0);
});

test("two people of one organisation don't sign in with one address", async () => {
  await using here = await house();
  const org = await organisation(here);
  const email = "carmen@example.org";
  const password = "river maple quiet lantern";
  await org.enrol("clinician", { email, password });
  expect(
    await whole(org.enrol("facilitator", { email: "Carmen@Example.org", password })),
  ).toMatchObject({ code: "conflict" });
});
