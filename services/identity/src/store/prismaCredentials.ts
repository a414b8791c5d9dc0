import { conflict } from "@hearth/contracts/errors";
import type { CredentialStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

export const prismaCredentials = (tx: IdentityTx): CredentialStore => ({
  async passwordHashOf(personId) {
    const where = { personId };
    const row = await tx.credential.findFirst({ where, select: { passwordHash: true } });
    return row?.passwordHash ?? null;
  },

  async add(credential, changedAt) {
    const { count } = await tx.credential.createMany({
      data: { ...credential, changedAt },
      skipDuplicates: true,
    });
    if (count === 0) throw conflict("Somebody signs in with this e-mail address already");
  },

  async rehash({ personId, passwordHash }) {
    await tx.credential.updateMany({ where: { personId }, data: { passwordHash } });
  },
});
