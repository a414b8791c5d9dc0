import type { IssuedLink } from "../domain/joinLink.ts";
import type { Link, LinkStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

const columns = {
  id: true,
  groupId: true,
  personId: true,
  sessionId: true,
  startsAt: true,
  endsAt: true,
  timeZone: true,
  revokedAt: true,
  person: { select: { disabledAt: true } },
} as const;

type Row = Link & { readonly person: { readonly disabledAt: Date | null } };

/** The links of somebody who was disabled are worth as little as revoked ones. */
const linkOf = ({ person, ...link }: Row): Link => ({
  ...link,
  revokedAt: link.revokedAt ?? person.disabledAt,
});

export const prismaLinks = (tx: IdentityTx): LinkStore => ({
  async find(id) {
    const row = await tx.link.findFirst({ where: { id }, select: columns });
    return row && linkOf(row);
  },

  async lock(id) {
    await tx.$queryRaw`SELECT "id" FROM "Link" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const row = await tx.link.findFirst({ where: { id }, select: columns });
    return row && linkOf(row);
  },

  async lockActive(sessionId, personId) {
    await tx.$queryRaw`
      SELECT "id" FROM "Link"
      WHERE "sessionId" = ${sessionId}::uuid AND "personId" = ${personId}::uuid AND "revokedAt" IS NULL
      ORDER BY "id" FOR UPDATE`;
    const where = { sessionId, personId, revokedAt: null };
    const rows = await tx.link.findMany({ where, select: columns, orderBy: { id: "asc" } });
    return rows.map(linkOf);
  },

  async lockActiveOfGroup(groupId, personId) {
    await tx.$queryRaw`
      SELECT "id" FROM "Link"
      WHERE "groupId" = ${groupId}::uuid AND "personId" = ${personId}::uuid AND "revokedAt" IS NULL
      ORDER BY "id" FOR UPDATE`;
    const where = { groupId, personId, revokedAt: null };
    const rows = await tx.link.findMany({ where, select: columns, orderBy: { id: "asc" } });
    return rows.map(linkOf);
  },

  async addMailedKey(id, mailedHash) {
    await tx.link.updateMany({ where: { id }, data: { mailedHash } });
  },

  async leadElsewhere(sessionId, groupId) {
    const where = { sessionId, groupId: { not: groupId } };
    return (await tx.link.findFirst({ where, select: { id: true } })) !== null;
  },

  async issue(link, issuedAt) {
    await tx.link.create({ data: { ...link, issuedAt }, select: { id: true } });
  },

  async revoke(id, revokedAt) {
    await tx.link.updateMany({ where: { id, revokedAt: null }, data: { revokedAt } });
  },

  async ofGroup(groupId, sessionId) {
    const rows = await tx.link.findMany({
      where: { groupId, ...(sessionId && { sessionId }) },
      select: {
        personId: true,
        startsAt: true,
        endsAt: true,
        revokedAt: true,
        seats: { take: 1, select: { id: true } },
      },
    });
    const byPerson = new Map<string, IssuedLink[]>();
    for (const { personId, seats, ...link } of rows) {
      const issued = byPerson.get(personId) ?? [];
      byPerson.set(personId, [...issued, { ...link, used: seats.length > 0 }]);
    }
    return byPerson;
  },
});
