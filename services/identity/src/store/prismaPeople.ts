import { EmergencyContact } from "@hearth/contracts/identity";
import type { PersonStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";
import { personColumns, personOf } from "./person.ts";

export const prismaPeople = (tx: IdentityTx): PersonStore => ({
  async find(id) {
    const row = await tx.person.findFirst({ where: { id }, select: personColumns });
    return row && personOf(row);
  },

  async enrol(enrolment, enrolledAt) {
    const { contact, emergencyContact, givenName = null, familyName = null, ...person } = enrolment;
    const { kind: contactKind, address: contactAddress } = contact;
    const emergency = emergencyContact && {
      emergencyName: emergencyContact.name,
      emergencyRelation: emergencyContact.relation,
      emergencyPhone: emergencyContact.phone,
    };
    await tx.person.create({
      data: {
        ...{ ...person, givenName, familyName, ...emergency },
        ...{ contactKind, contactAddress, enrolledAt },
      },
      select: { id: true },
    });
  },

  legalNameOf: (id) =>
    tx.person.findFirst({
      where: { id },
      select: { legalName: true, givenName: true, familyName: true },
    }),

  async withoutContactHash(roles) {
    const where = { contactHash: null, role: { in: [...roles] } };
    return (await tx.person.findMany({ where, select: personColumns })).map(personOf);
  },

  async setContactHash(id, contactHash) {
    await tx.person.updateMany({ where: { id }, data: { contactHash } });
  },

  async emergencyContactOf(id) {
    const select = { emergencyName: true, emergencyRelation: true, emergencyPhone: true };
    const row = await tx.person.findFirst({ where: { id }, select });
    const { data } = EmergencyContact.safeParse({
      name: row?.emergencyName,
      relation: row?.emergencyRelation,
      phone: row?.emergencyPhone,
    });
    return data ?? null;
  },

  async sharingGroupWith(personId, ids) {
    const rows = await tx.person.findMany({
      where: {
        id: { in: [...ids] },
        memberships: { some: { group: { members: { some: { personId, active: true } } } } },
      },
      select: personColumns,
      orderBy: { id: "asc" },
    });
    return rows.map(personOf);
  },
});
