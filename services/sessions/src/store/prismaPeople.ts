import { memberships } from "@hearth/service-kit/access";
import type { People } from "../ports.ts";
import type { SessionsTx } from "./prismaLive.ts";

/** Who belongs where, as identity tells it. */
export const prismaPeople = (tx: SessionsTx): People => ({
  ...memberships(tx),

  async isBarred(groupId, personId) {
    const [row] = await tx.$queryRaw<{ barred: boolean }[]>`
      SELECT EXISTS (SELECT FROM "DisabledPerson" WHERE "personId" = ${personId}::uuid)
        OR EXISTS (SELECT FROM "Membership" WHERE "groupId" = ${groupId}::uuid
          AND "personId" = ${personId}::uuid AND NOT "active") AS barred`;
    return row?.barred ?? false;
  },

  async disable(personId) {
    await tx.disabledPerson.createMany({ data: [{ personId }], skipDuplicates: true });
  },
});
