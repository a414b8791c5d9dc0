import type { SignInCodeStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

const columns = {
  id: true,
  personId: true,
  askedAt: true,
  expiresAt: true,
  wrongTries: true,
} as const;

export const prismaSignInCodes = (tx: IdentityTx): SignInCodeStore => ({
  async lockAskedSince({ personId, browserHash }, since) {
    await tx.$queryRaw`
      SELECT "id" FROM "SignInCode"
      WHERE "personId" = ${personId}::uuid AND "browserHash" = ${browserHash} AND "usedAt" IS NULL
      ORDER BY "id" FOR UPDATE`;
    return tx.signInCode.findMany({
      where: { personId, browserHash, usedAt: null, askedAt: { gte: since } },
      select: columns,
      orderBy: { askedAt: "asc" },
    });
  },

  async ask(code) {
    await tx.signInCode.createMany({ data: code, skipDuplicates: true });
    const { askId, personId } = code;
    const { sentAt, ...row } = await tx.signInCode.findFirstOrThrow({
      where: { askId, personId },
      select: { ...columns, sentAt: true },
    });
    return { ...row, sent: sentAt !== null };
  },

  async countWrongTry(id) {
    const data = { wrongTries: { increment: 1 } };
    await tx.signInCode.updateMany({ where: { id }, data });
  },

  async use({ id, personId, browserHash }, usedAt) {
    const data = { usedAt };
    const { count } = await tx.signInCode.updateMany({ where: { id, usedAt: null }, data });
    const beside = { personId, browserHash, usedAt: null };
    await tx.signInCode.updateMany({ where: beside, data });
    return count === 1;
  },

  async noteSent(id, sentAt) {
    await tx.signInCode.updateMany({ where: { id }, data: { sentAt } });
  },
});
