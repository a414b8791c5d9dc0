import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { noTenant } from "@hearth/contracts/actor";
import { aServiceActor, anActor } from "@hearth/testing/people";
import { actorOf, aHash, house, invited, ledGroup, organisation, whole } from "./house.ts";

const contact = { name: "Toni Farrow", relation: "Sister", phone: "+1 555 0100" };

test("a name with the family name in it is refused with words to act on, and is kept nowhere", async () => {
  const { here, led, press } = await invited();
  await using opened = here;
  const seated = await press();
  if (seated.result !== "seated") throw new Error("nobody sits");
  const say = (displayName: string) =>
    whole(opened.ask("shownName", { displayName }, seated.actor));

  expect(await say("Quinn F.")).toEqual({ displayName: "Quinn F." });
  expect(await say("Quinn Farrow")).toEqual({
    code: "invalid_input",
    message: "Leave your family name out: a first name and an initial are enough",
  });
  const { groupId, clinician } = led;
  await opened.ask("setNameRule", { groupId, nameRule: "alias" }, actorOf(clinician));
  expect(await say("Quinn F.")).toMatchObject({ code: "invalid_input" });
  expect(await say("Bluebird")).toEqual({ displayName: "Bluebird" });
  expect(JSON.stringify(await opened.facts())).not.toContain("Farrow");
});

test("who signed in is held to the rule of a group of theirs, and learns nothing of others", async () => {
  await using here = await house();
  const { clientA, groupId, enrol } = await ledGroup(here);
  const stranger = await enrol("client");
  const ask = (actor: typeof clientA, id: string | null) =>
    whole(here.ask("shownName", { displayName: "Quinn Farrow", groupId: id }, actorOf(actor)));
  expect(await ask(clientA, groupId)).toMatchObject({ code: "invalid_input" });
  const absent = await ask(clientA, randomUUID());
  expect(absent).toEqual({ code: "not_found", message: "Group not found" });
  expect(await ask(clientA, null)).toEqual(absent);
  expect(await ask(stranger, groupId)).toEqual(absent);
});

test("where enrolment gave the parts of the legal name, a first name of two words may be shown", async () => {
  await using here = await house();
  const { seed, tenant, groupId, join } = await ledGroup(here);
  const { personId } = await here.ask(
    "enrolPerson",
    {
      ...{ legalName: "Mary Ann Smith", givenName: "Mary Ann", familyName: "Smith" },
      ...{ displayName: "Mary Ann", role: "client", timeZone: "America/New_York" },
      contact: { kind: "email", address: "mary@example.org" },
    },
    seed,
  );
  await join(groupId, { personId }, "client");
  const mary = anActor({ tenant, personId });
  const ask = (displayName: string) => whole(here.ask("shownName", { displayName, groupId }, mary));
  expect(await ask("Mary Ann")).toEqual({ displayName: "Mary Ann" });
  expect(await ask("Mary Smith")).toMatchObject({ code: "invalid_input" });
});

test("the name that is suggested keeps to the group's rule", async () => {
  const { here, led, press } = await invited();
  await using opened = here;
  const { clinician, groupId } = led;
  const seatHash = aHash();
  expect(await press({ seatHash })).toMatchObject({
    suggestedName: "A client",
    nameRule: "preferred_initial",
  });
  await opened.ask("setNameRule", { groupId, nameRule: "alias" }, actorOf(clinician));
  expect(await opened.knock("resolveSeat", { seatHash })).toMatchObject({ nameRule: "alias" });
});

test("who may invite sets the rule of names; nobody else changes it or learns of the group", async () => {
  await using here = await house();
  const led = await ledGroup(here);
  const { groupId, clinician } = led;
  const elsewhere = await organisation(here, "South House");
  const set = (actor: typeof clinician, id = groupId) =>
    whole(here.ask("setNameRule", { groupId: id, nameRule: "alias" }, actorOf(actor)));
  const rule = async () =>
    (await here.ask("listMembers", { groupId }, actorOf(clinician))).nameRule;

  const absent = await set(clinician, randomUUID());
  expect(absent).toEqual({ code: "not_found", message: "Group not found" });
  const strangers = [await led.enrol("clinician"), await elsewhere.enrol("coordinator")];
  for (const stranger of strangers) expect(await set(stranger)).toEqual(absent);
  expect(await set(led.clientA)).toMatchObject({ code: "not_found" });
  expect(await rule()).toBe("preferred_initial");
  expect(await set(clinician)).toEqual({});
  expect(await rule()).toBe("alias");
});

test("the emergency contact is for who leads a group of that person, and each look is written down", async () => {
  await using here = await house();
  const led = await ledGroup(here);
  const client = await led.enrol("client", { emergencyContact: contact });
  await led.join(led.groupId, client, "client");
  const look = (actor: typeof client, personId = client.personId) =>
    whole(here.ask("emergencyContact", { personId }, actorOf(actor)));

  expect(await look(led.clinician)).toEqual({ contact });
  expect((await here.auditOf(led.tenant)).at(-1)).toMatchObject({
    action: "rpc.identity.person.emergencyContact",
    patients: [client.personId],
    actorPerson: led.clinician.personId,
  });
  expect(await look(led.clinician, led.clientA.personId)).toEqual({ contact: null });

  const absent = await look(led.clinician, randomUUID());
  expect(absent).toEqual({ code: "not_found", message: "Person not found" });
  const elsewhere = await ledGroup(here);
  const nurse = await led.enrol("case_manager");
  await led.join(led.groupId, nurse, "case_manager");
  const otherLeader = await led.enrol("clinician");
  await led.join(await led.group("Morning group"), otherLeader, "clinician");
  const strangers = [client, led.clientA, nurse, otherLeader, elsewhere.clinician];
  for (const stranger of strangers) expect(await look(stranger)).toEqual(absent);
  expect(await look(await led.enrol("coordinator"))).toEqual(absent);
});

test("control learns which seats and sign-ins have ended, and no person does", async () => {
  const { here, led, link, press } = await invited();
  await using opened = here;
  const seated = await press();
  if (seated.result !== "seated") throw new Error("nobody sits");
  const { seat, tenant } = seated.actor;
  const unknown = randomUUID();
  const ended = (of = tenant) =>
    opened.ask(
      "endedCredentials",
      { credentials: [seat, unknown] },
      aServiceActor({ tenant: of, service: "sessions" }),
    );
  expect(await ended()).toEqual({ ended: [unknown] });
  expect(await ended(noTenant)).toEqual({ ended: [seat, unknown] });
  const { sessionId, input } = link;
  await opened.ask("revokeLink", { sessionId, personId: input.personId }, actorOf(led.clinician));
  expect(await ended()).toEqual({ ended: [seat, unknown] });
  const person = opened.ask("endedCredentials", { credentials: [] }, anActor({ tenant }));
  expect(await whole(person)).toMatchObject({ code: "not_found" });
});
