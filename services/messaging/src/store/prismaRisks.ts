import { RiskLevel } from "@hearth/contracts/homework/risk";
import { RiskItem, RiskSource, RiskStatus } from "@hearth/contracts/messaging/risk";
import type { RiskItem as RiskRow } from "../generated/client.ts";
import type { Risk, RiskStore } from "../ports.ts";
import type { MessagingTx } from "./messagingTx.ts";
import { prismaHistory } from "./prismaHistory.ts";

const mostListed = 200;

/** The database adds the tenant, to what is written and to what is read. */
export const prismaRisks = (tx: MessagingTx): RiskStore => ({
  async open({ itemId: id, work, ...risk }) {
    const answered = { workId: work?.id ?? null, workVersion: work?.version ?? null };
    const row = { ...risk, ...answered, id, status: "open", firstDueAt: risk.dueAt };
    const { count } = await tx.riskItem.createMany({ data: [row], skipDuplicates: true });
    return count === 1;
  },

  async find(id) {
    const row = await tx.riskItem.findFirst({ where: { id } });
    return row && riskOf(row);
  },

  async lock(id) {
    await tx.$queryRaw`SELECT 1 FROM "RiskItem" WHERE "id" = ${id}::uuid FOR UPDATE`;
    const row = await tx.riskItem.findFirst({ where: { id } });
    return row && riskOf(row);
  },

  async change(id, data) {
    await tx.riskItem.updateMany({ where: { id }, data });
  },

  async lockCalls(clientId) {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`help ${clientId}`}))::text`;
  },

  async list({ closed, clientIds, personId }) {
    const called = await tx.page.findMany({
      where: { personId },
      distinct: ["itemId"],
      select: { itemId: true },
      orderBy: { pagedAt: "desc" },
      take: mostListed,
    });
    const theirs = [
      { clientId: { in: [...(clientIds ?? [])] } },
      { ownerId: personId },
      { id: { in: called.map(({ itemId }) => itemId) } },
    ];
    const rows = await tx.riskItem.findMany({
      where: {
        status: closed ? "closed" : { not: "closed" },
        ...(clientIds !== null && { OR: theirs }),
      },
      orderBy: closed ? { closedAt: "desc" } : { dueAt: "asc" },
      take: mostListed,
    });
    return rows.map(riskOf);
  },

  ...finding(tx),
  ...prismaHistory(tx),
});

const finding = (tx: MessagingTx): Pick<RiskStore, "callOf" | "after"> => ({
  async callOf(clientId) {
    const row = await tx.riskItem.findFirst({
      where: { clientId, source: "help_button", status: { not: "closed" } },
      orderBy: [{ openedAt: "desc" }, { id: "desc" }],
    });
    return row && riskOf(row);
  },

  async after(id, take) {
    const where = id === null ? {} : { id: { gt: id } };
    const rows = await tx.riskItem.findMany({ where, orderBy: { id: "asc" }, take });
    return rows.map(riskOf);
  },
});

const riskOf = ({ id: itemId, workId, workVersion, ...row }: RiskRow): Risk => ({
  ...row,
  itemId,
  source: RiskSource.parse(row.source),
  level: RiskLevel.parse(row.level),
  status: RiskStatus.parse(row.status),
  paging: RiskItem.shape.paging.parse(row.paging),
  openedAt: row.openedAt.toISOString(),
  dueAt: row.dueAt.toISOString(),
  firstDueAt: row.firstDueAt.toISOString(),
  closedAt: row.closedAt?.toISOString() ?? null,
  work: workId === null || workVersion === null ? null : { id: workId, version: workVersion },
});
