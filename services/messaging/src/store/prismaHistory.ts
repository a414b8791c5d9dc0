import { RiskStep } from "@hearth/contracts/messaging/risk";
import type { RiskStore } from "../ports.ts";
import type { MessagingTx } from "./messagingTx.ts";

/** What happened to an item, one line after the other: the item is locked by whoever adds one. */
export const prismaHistory = (tx: MessagingTx): Pick<RiskStore, "note" | "historyOf"> => ({
  async note(itemId, { at, what, ...rest }) {
    const { byId = null, toId = null, code = null, note = null } = rest;
    await tx.$executeRaw`
      INSERT INTO "RiskEntry" ("itemId", "n", "at", "what", "byId", "toId", "code", "note")
      SELECT ${itemId}::uuid, coalesce(max("n"), 0) + 1, ${at}, ${what}, ${byId}::uuid, ${toId}::uuid, ${code}, ${note}
      FROM "RiskEntry" WHERE "itemId" = ${itemId}::uuid`;
  },

  async historyOf(itemId) {
    const rows = await tx.riskEntry.findMany({ where: { itemId }, orderBy: { n: "asc" } });
    return rows.map(({ at, what, byId, toId, code, note }) => ({
      ...{ byId, toId, code, note },
      at: at.toISOString(),
      what: RiskStep.parse(what),
    }));
  },
});
