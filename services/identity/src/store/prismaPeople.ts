import type { PersonStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";
import { personColumns, personOf } from "./person.ts";

export const prismaPeople = (tx: IdentityTx): PersonStore => ({
  async find(id) {
    const row = await tx.person.findFirst({ where: { id }, select: personColumns });
    return row && personOf(row);
  },

  async enrol({ contact, ...person }, enrolledAt) {
    const { kind: contactKind, address: contactAddress } = contact;
    await tx.person.create({
      data: { ...person, contactKind, contactAddress, enrolledAt },
      select: { id: true },
    });
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
