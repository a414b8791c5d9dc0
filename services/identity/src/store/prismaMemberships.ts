import { Role } from "@hearth/contracts/actor";
import type { MembershipStore, StoredMembership } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";
import { personColumns, personOf } from "./person.ts";

type Row = Omit<StoredMembership, "role"> & { readonly role: string };

const columns = {
  id: true,
  groupId: true,
  personId: true,
  role: true,
  active: true,
  version: true,
} as const;

const membershipOf = (row: Row): StoredMembership => ({ ...row, role: Role.parse(row.role) });

export const prismaMemberships = (tx: IdentityTx): MembershipStore => ({
  async standing(groupId, personId) {
    const row = await tx.groupMember.findFirst({
      where: { groupId, personId, active: true },
      select: { role: true },
    });
    return row && Role.parse(row.role);
  },

  async members(groupId) {
    const rows = await tx.groupMember.findMany({
      where: { groupId, active: true },
      select: { role: true, person: { select: personColumns } },
      orderBy: [{ person: { displayName: "asc" } }, { personId: "asc" }],
    });
    return rows.map(({ role, person }) => ({ role: Role.parse(role), person: personOf(person) }));
  },

  async standingsBeside(personId, otherId) {
    const beside = { members: { some: { personId: otherId, active: true } } };
    const rows = await tx.groupMember.findMany({
      where: { personId, active: true, group: beside },
      select: { role: true },
    });
    return rows.map(({ role }) => Role.parse(role));
  },

  async set({ id, groupId, personId, role, active }) {
    await tx.$queryRaw`
      INSERT INTO "GroupMember" ("id", "groupId", "personId", "role", "active", "version")
      VALUES (${id}::uuid, ${groupId}::uuid, ${personId}::uuid, ${role}, ${active}, 1)
      ON CONFLICT ("tenant", "groupId", "personId")
      DO UPDATE SET "role" = excluded."role", "active" = excluded."active",
        "version" = "GroupMember"."version" + 1`;
    const row = await tx.groupMember.findFirstOrThrow({
      where: { groupId, personId },
      select: columns,
    });
    return membershipOf(row);
  },

  async lock(groupId, personId) {
    const rows = await tx.$queryRaw<object[]>`
      SELECT "id" FROM "GroupMember"
      WHERE "groupId" = ${groupId}::uuid AND "personId" = ${personId}::uuid AND "active" FOR UPDATE`;
    return rows.length > 0;
  },

  async lockAll() {
    const rows = await tx.$queryRaw<Row[]>`
      SELECT "id", "groupId", "personId", "role", "active", "version" FROM "GroupMember"
      ORDER BY "id" FOR SHARE`;
    return rows.map(membershipOf);
  },
});
