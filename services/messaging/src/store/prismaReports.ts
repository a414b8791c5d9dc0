import { Concern, type ThreadRef } from "@hearth/contracts/messaging/threads";
import { z } from "zod";
import type { ReportStore } from "../ports.ts";
import type { MessagingTx } from "./messagingTx.ts";
import { messageColumns, messageOf } from "./prismaMessages.ts";

const ActName = z.enum(["hidden", "restored", "kept"]);

export const prismaReports = (tx: MessagingTx): ReportStore => ({
  async add(report) {
    await tx.report.createMany({ data: [report], skipDuplicates: true });
  },
  async by(personId, messageIds) {
    const rows = await tx.report.findMany({
      where: { by: personId, messageId: { in: [...messageIds] } },
      select: { messageId: true },
    });
    return new Set(rows.map(({ messageId }) => messageId));
  },
  async close(messageId, closedAt) {
    await tx.report.updateMany({ where: { messageId, closedAt: null }, data: { closedAt } });
  },
  async note(act) {
    await tx.moderationAct.create({ data: act, select: { id: true } });
  },
  reported: (threads, asked) => reported(tx, threads, asked),
  async of(messageIds) {
    const rows = await tx.report.findMany({
      where: { messageId: { in: [...messageIds] } },
      orderBy: { at: "asc" },
    });
    return rows.map(({ messageId, by, words, ...row }) => ({
      ...{ messageId, by, words },
      concern: Concern.parse(row.concern),
      at: row.at.toISOString(),
      isOpen: row.closedAt === null,
    }));
  },
  async actsOn(messageIds) {
    const rows = await tx.moderationAct.findMany({
      where: { messageId: { in: [...messageIds] } },
      orderBy: { at: "asc" },
    });
    return rows.map(({ messageId, by, why, ...row }) => ({
      ...{ messageId, by, why },
      act: ActName.parse(row.act),
      at: row.at.toISOString(),
    }));
  },
});

type Asked = { readonly personId: string; readonly most: number };

async function reported(tx: MessagingTx, threads: readonly ThreadRef[], { personId, most }: Asked) {
  const kinds = threads.map(({ kind }) => kind);
  const ofs = threads.map(({ of }) => of);
  const rows = await tx.$queryRaw<{ id: string; open: number }[]>`
    WITH found AS (
      SELECT m."id", bool_or(r."closedAt" IS NULL) AS "isOpen", max(r."at") AS "last"
      FROM unnest(${kinds}::text[], ${ofs}::uuid[]) AS asked("kind", "of")
      JOIN "Thread" t ON t."kind" = asked."kind" AND t."of" = asked."of"
      JOIN "Message" m ON m."threadId" = t."id" AND m."authorId" <> ${personId}::uuid
      JOIN "Report" r ON r."messageId" = m."id"
      GROUP BY m."id")
    SELECT "id", (SELECT count(*)::int FROM found WHERE "isOpen") AS "open" FROM found
    ORDER BY "isOpen" DESC, "last" DESC LIMIT ${most}::int`;
  const found = await tx.message.findMany({
    where: { id: { in: rows.map(({ id }) => id) } },
    select: messageColumns,
  });
  const byId = new Map(found.map((row) => [row.id, messageOf(row)]));
  return {
    messages: rows.flatMap(({ id }) => byId.get(id) ?? []),
    open: rows[0]?.open ?? 0,
  };
}
