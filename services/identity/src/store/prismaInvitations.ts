import type { InvitationStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

const columns = {
  id: true,
  personId: true,
  expiresAt: true,
  usedAt: true,
  revokedAt: true,
  sentAt: true,
} as const;

export const prismaInvitations = (tx: IdentityTx): InvitationStore => ({
  async find(id) {
    const row = await tx.invitation.findFirst({ where: { id }, select: columns });
    if (!row) return null;
    const { sentAt, ...invitation } = row;
    return { ...invitation, sent: sentAt !== null };
  },

  async replace(invitation, askedAt) {
    await tx.invitation.updateMany({
      where: { personId: invitation.personId, usedAt: null, revokedAt: null },
      data: { revokedAt: askedAt },
    });
    await tx.invitation.create({ data: { ...invitation, askedAt }, select: { id: true } });
  },

  async use(id, usedAt) {
    const where = { id, usedAt: null, revokedAt: null };
    const { count } = await tx.invitation.updateMany({ where, data: { usedAt } });
    return count === 1;
  },

  async noteSent(id, sentAt) {
    await tx.invitation.updateMany({ where: { id }, data: { sentAt } });
  },
});
