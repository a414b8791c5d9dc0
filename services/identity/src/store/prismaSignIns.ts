import type { SignInStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

export const prismaSignIns = (tx: IdentityTx): SignInStore => ({
  find: (id) =>
    tx.signIn.findFirst({
      where: { id },
      select: {
        id: true,
        personId: true,
        idleExpiry: true,
        absoluteExpiry: true,
        revokedAt: true,
      },
    }),

  async open(signIn) {
    await tx.signIn.create({ data: signIn, select: { id: true } });
  },

  async moveIdleExpiry(id, idleExpiry) {
    const shorter = { id, revokedAt: null, idleExpiry: { lt: idleExpiry } };
    await tx.signIn.updateMany({ where: shorter, data: { idleExpiry } });
  },

  async lasting(ids, now) {
    const where = { id: { in: [...ids] }, revokedAt: null, absoluteExpiry: { gt: now } };
    const rows = await tx.signIn.findMany({ where, select: { id: true } });
    return rows.map(({ id }) => id);
  },

  async revoke(id, revokedAt) {
    const { count } = await tx.signIn.updateMany({
      where: { id, revokedAt: null },
      data: { revokedAt },
    });
    return count === 1;
  },

  async isKnownNetwork(personId, network, since) {
    const where = { personId, network, authTime: { gte: since } };
    return (await tx.signIn.findFirst({ where, select: { id: true } })) !== null;
  },
});
