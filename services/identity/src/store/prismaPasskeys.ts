import { conflict } from "@hearth/contracts/errors";
import type { PasskeyStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

export const prismaPasskeys = (tx: IdentityTx): PasskeyStore => ({
  async find(id) {
    const row = await tx.passkey.findFirst({
      where: { id },
      select: { id: true, personId: true, credentialId: true, publicKey: true, counter: true },
    });
    return row && { ...row, counter: Number(row.counter) };
  },

  async idsOf(personId) {
    const rows = await tx.passkey.findMany({ where: { personId }, select: { credentialId: true } });
    return rows.map(({ credentialId }) => credentialId);
  },

  async add({ publicKey, ...key }, addedAt) {
    const { count } = await tx.passkey.createMany({
      data: { ...key, publicKey: Uint8Array.from(publicKey), addedAt },
      skipDuplicates: true,
    });
    if (count === 0) throw conflict("This passkey is known already");
  },

  async noteUse(id, { counter, at: usedAt }) {
    await tx.passkey.updateMany({ where: { id }, data: { counter, usedAt } });
  },
});
