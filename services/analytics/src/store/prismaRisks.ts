import { RiskLevel } from "@hearth/contracts/homework/risk";
import type { RiskStore } from "../ports.ts";
import type { AnalyticsTx } from "./analyticsTx.ts";

/** What is known of an item only grows: its level rises, it is taken, it is closed. So facts may come in any order. */
export const prismaRisks = (tx: AnalyticsTx): RiskStore => ({
  async put(itemId, { clientId, level, openedAt, dueAt, taken = false, closed = false }) {
    const urgency = level === undefined ? null : RiskLevel.options.indexOf(level);
    await tx.$executeRaw`
      INSERT INTO "QueuedRisk" ("itemId", "clientId", "urgency", "openedAt", "dueAt", "taken", "closed")
      VALUES (${itemId}::uuid, ${clientId}::uuid, ${urgency}::int, ${openedAt}::timestamptz, ${dueAt}::timestamptz,
        ${taken}, ${closed})
      ON CONFLICT ("tenant", "itemId") DO UPDATE SET
        "urgency" = GREATEST("QueuedRisk"."urgency", excluded."urgency"),
        "openedAt" = LEAST("QueuedRisk"."openedAt", excluded."openedAt"),
        "dueAt" = COALESCE(excluded."dueAt", "QueuedRisk"."dueAt"),
        "taken" = "QueuedRisk"."taken" OR excluded."taken",
        "closed" = "QueuedRisk"."closed" OR excluded."closed"`;
  },
  async openOf(clientIds) {
    const rows = await tx.queuedRisk.findMany({
      where: { clientId: { in: [...clientIds] }, closed: false },
      orderBy: { itemId: "asc" },
    });
    return rows.map(({ clientId, urgency, openedAt, dueAt, taken, closed }) => ({
      ...{ clientId, openedAt, dueAt, taken, closed },
      level: urgency === null ? null : (RiskLevel.options[urgency] ?? null),
    }));
  },
  async forget() {
    const { count } = await tx.queuedRisk.deleteMany();
    return count;
  },
});
