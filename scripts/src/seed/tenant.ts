import { identity } from "@hearth/contracts/identity";
import { messaging } from "@hearth/contracts/messaging";
import type { Derive } from "./derive.ts";
import type { PlannedPerson, PlannedTenant } from "./network.ts";
import { isOnCall, type OnCall, rosterOf } from "./roster.ts";
import type { SeededTenant } from "./shape.ts";
import type { Speak } from "./speaker.ts";

const { foundOrganisation, enrolPerson, createGroup, setMembership } = identity.rpc;
const { saveRoster } = messaging.rpc;

/** One organisation with its people and a group that all of them belong to. */
export async function makeTenant(
  planned: PlannedTenant,
  { say, derive }: { say: Speak; derive: Derive },
): Promise<SeededTenant> {
  const { name, timeZone } = planned;
  const { tenant } = await say(foundOrganisation, { name, timeZone }, derive.uuid(planned.domain));
  const { groupId } = await say(createGroup, { name: planned.group }, tenant);
  const join = ({ role }: PlannedPerson, personId: string) =>
    say(setMembership, { groupId, personId, role, active: true }, tenant);

  // One after the other: each password costs the service a core for a good part of a second.
  const staff = [];
  const onCall: OnCall[] = [];
  for (const [index, person] of planned.staff.entries()) {
    const email = `${person.role.replaceAll("_", "-")}${index < 15 ? "" : "-2"}@${planned.domain}`;
    const password = derive.password(email);
    const enrolment = { ...basics(person, timeZone), contact: mail(email), password };
    const { personId } = await say(enrolPerson, enrolment, tenant);
    if (isNearCare(person)) await join(person, personId);
    if (isOnCall(person)) onCall.push({ ...person, personId, email });
    staff.push({ role: person.role, name: person.name, email, password, totpSecret: null });
  }
  if (onCall.length > 0)
    await say(saveRoster, { version: 0, roster: rosterOf(onCall, timeZone) }, tenant);
  const clients = [];
  for (const person of planned.clients) {
    const contact = `${person.name.toLowerCase().replaceAll(" ", ".")}@client.${planned.domain}`;
    const enrolment = { ...basics(person, timeZone), contact: mail(contact), emergencyContact };
    const { personId } = await say(enrolPerson, enrolment, tenant);
    await join(person, personId);
    clients.push({ personId, name: person.name, contact, joinLink: "" });
  }
  return {
    id: tenant,
    name,
    staff,
    clients,
    groups: [{ id: groupId, name: planned.group }],
    sessions: [],
  };
}

/** Who runs the house or its accounts belongs to no group: not even its name and times are theirs to see. */
const isNearCare = ({ role }: PlannedPerson) =>
  ![
    "operator",
    "billing",
    "administrator",
    "network_administrator",
    "privacy_officer",
    "support_staff",
  ].includes(role);

/** A number that never rings: those with 555-01 are kept for stories. */
const emergencyContact = { name: "Pat Relative", relation: "Parent", phone: "+1 555 0142" };

const mail = (address: string) => ({ kind: "email" as const, address });

function basics({ name, role, sud = false }: PlannedPerson, timeZone: string) {
  const [givenName = name, ...family] = name.split(" ");
  const familyName = family.join(" ") || undefined;
  return { legalName: name, givenName, familyName, displayName: givenName, role, timeZone, sud };
}
