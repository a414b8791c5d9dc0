import { Role } from "@hearth/contracts/actor";
import { identity } from "@hearth/contracts/identity";
import type { Sql } from "./database.ts";
import { type Following, onTx, type Reactor } from "./react.ts";

const { membershipChanged } = identity.events;

/** Who belongs to which group, as this service knows it. Only active memberships count. */
export type Memberships = {
  roleOf(groupId: string, personId: string): Promise<Role | null>;
  groupsOf(personId: string): Promise<readonly { groupId: string; role: Role }[]>;
  membersOf(groupId: string): Promise<readonly { personId: string; role: Role }[]>;
};

/** The access projection, read in one transaction and its tenant. */
export const memberships = (tx: Sql): Memberships => ({
  async roleOf(groupId, personId) {
    const [row] = await tx.$queryRaw<{ role: string }[]>`
      SELECT "role" FROM "Membership"
      WHERE "groupId" = ${groupId}::uuid AND "personId" = ${personId}::uuid AND "active"`;
    return row ? Role.parse(row.role) : null;
  },
  async groupsOf(personId) {
    const rows = await tx.$queryRaw<{ groupId: string; role: string }[]>`
      SELECT "groupId", "role" FROM "Membership"
      WHERE "personId" = ${personId}::uuid AND "active" ORDER BY "groupId"`;
    return rows.map(({ groupId, role }) => ({ groupId, role: Role.parse(role) }));
  },
  async membersOf(groupId) {
    const rows = await tx.$queryRaw<{ personId: string; role: string }[]>`
      SELECT "personId", "role" FROM "Membership"
      WHERE "groupId" = ${groupId}::uuid AND "active" ORDER BY "personId"`;
    return rows.map(({ personId, role }) => ({ personId, role: Role.parse(role) }));
  },
});

/** Follows identity's memberships: the highest version stays. `also` is what else the service does about a change. */
export const keepMemberships = <D>(also?: Reactor<typeof membershipChanged, D>): Following<D> =>
  onTx<typeof membershipChanged, D>(membershipChanged, async (fact, work, tx) => {
    const { groupId, personId, role, active, version } = fact.data;
    await tx.$executeRaw`
      INSERT INTO "Membership" ("groupId", "personId", "role", "active", "version")
      VALUES (${groupId}::uuid, ${personId}::uuid, ${role}, ${active}, ${version})
      ON CONFLICT ("tenant", "groupId", "personId") DO UPDATE
      SET "role" = excluded."role", "active" = excluded."active", "version" = excluded."version"
      WHERE "Membership"."version" < excluded."version"`;
    await also?.(fact, work);
  });

/** How many memberships are known, over all tenants: none means that identity has to tell them again. */
export async function membershipsKnown(db: Sql): Promise<number> {
  const [row] = await db.$queryRaw<{ known: number }[]>`SELECT memberships_known() AS known`;
  return row?.known ?? 0;
}
