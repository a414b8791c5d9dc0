import { Role } from "@hearth/contracts/actor";
import { memberships } from "@hearth/service-kit/access";
import type { People } from "../ports.ts";
import type { SessionsTx } from "./sessionsTx.ts";

/** Who belongs where, as identity tells it. */
export const prismaPeople = (tx: SessionsTx): People => ({
  ...memberships(tx),

  async standingOf(groupId, personId) {
    const [row] = await tx.$queryRaw<{ role: string | null; barred: boolean }[]>`
      SELECT max("role") FILTER (WHERE "active") AS role,
        coalesce(bool_or(NOT "active"), false) OR EXISTS (
          SELECT FROM "DisabledPerson" WHERE "personId" = ${personId}::uuid) AS barred
      FROM "Membership" WHERE "groupId" = ${groupId}::uuid AND "personId" = ${personId}::uuid`;
    return { role: Role.nullable().parse(row?.role ?? null), barred: row?.barred ?? false };
  },

  async countIn(groupId) {
    const [row] = await tx.$queryRaw<{ people: number }[]>`
      SELECT count(DISTINCT "personId")::int AS people FROM "Membership"
      WHERE "groupId" = ${groupId}::uuid AND "active"`;
    return row?.people ?? 0;
  },

  async disable(personId) {
    await tx.disabledPerson.createMany({ data: [{ personId }], skipDuplicates: true });
  },
});
