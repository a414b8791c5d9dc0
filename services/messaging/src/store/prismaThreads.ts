import { ThreadKind, type ThreadRef, ThreadSummary } from "@hearth/contracts/messaging/threads";
import type { ThreadStore } from "../ports.ts";
import type { MessagingTx } from "./messagingTx.ts";

/** As much of the last message as a list shows. */
const snippet = 160;

/** The database adds the tenant, to what is written and to what is read. */
export const prismaThreads = (tx: MessagingTx): ThreadStore => ({
  async find({ kind, of }) {
    const row = await tx.thread.findFirst({ where: { kind, of }, select: { id: true } });
    return row?.id ?? null;
  },
  async ensure({ kind, of }) {
    // The update changes nothing: it makes the row that is there come back.
    const [row] = await tx.$queryRaw<{ id: string }[]>`
      INSERT INTO "Thread" ("kind", "of") VALUES (${kind}, ${of}::uuid)
      ON CONFLICT ("tenant", "kind", "of") DO UPDATE SET "kind" = excluded."kind" RETURNING "id"`;
    if (!row) throw new Error("The thread was not made");
    return row.id;
  },
  async takePlace(threadId) {
    const [row] = await tx.$queryRaw<{ seq: number }[]>`
      UPDATE "Thread" SET "lastSeq" = "lastSeq" + 1 WHERE "id" = ${threadId}::uuid
      RETURNING "lastSeq" AS seq`;
    if (!row) throw new Error("There is no such thread");
    return row.seq;
  },
  summaries: (threads, personId) => summaries(tx, threads, personId),
  async byIds(threadIds) {
    const rows = await tx.thread.findMany({
      where: { id: { in: [...threadIds] } },
      select: { id: true, kind: true, of: true },
    });
    return rows.map(({ id, kind, of }) => ({ threadId: id, kind: ThreadKind.parse(kind), of }));
  },
});

type Row = {
  readonly kind: string;
  readonly of: string;
  readonly unread: number;
  readonly messageId: string | null;
  readonly seq: number;
  readonly authorId: string;
  readonly text: string;
  readonly files: number;
  readonly postedAt: Date;
};

async function summaries(
  tx: MessagingTx,
  threads: readonly ThreadRef[],
  personId: string,
): Promise<ThreadSummary[]> {
  const kinds = threads.map(({ kind }) => kind);
  const ofs = threads.map(({ of }) => of);
  const rows = await tx.$queryRaw<Row[]>`
    SELECT asked."kind", asked."of", coalesce(news."unread", 0) AS unread, last.* FROM
      unnest(${kinds}::text[], ${ofs}::uuid[]) AS asked("kind", "of")
      LEFT JOIN "Thread" t ON t."kind" = asked."kind" AND t."of" = asked."of"
      LEFT JOIN LATERAL (
        SELECT m."id" AS "messageId", m."seq", m."authorId", left(m."text", ${snippet}::int) AS text,
          jsonb_array_length(m."files") AS files, m."postedAt"
        FROM "Message" m WHERE m."threadId" = t."id" AND m."hiddenAt" IS NULL
        ORDER BY m."seq" DESC LIMIT 1) last ON true
      LEFT JOIN LATERAL (
        SELECT count(*)::int AS unread FROM (
          SELECT FROM "Message" m WHERE m."threadId" = t."id" AND m."hiddenAt" IS NULL
            AND m."authorId" <> ${personId}::uuid AND m."seq" > coalesce((
              SELECT s."seq" FROM "Seen" s
              WHERE s."threadId" = t."id" AND s."personId" = ${personId}::uuid), 0)
          LIMIT 100) counted) news ON true
    ORDER BY last."postedAt" DESC NULLS LAST, asked."kind", asked."of"`;
  return rows.map(({ kind, of, unread, messageId, postedAt, ...last }) =>
    ThreadSummary.parse({
      ...{ kind, of, unread },
      last: messageId && { ...last, messageId, postedAt: postedAt.toISOString() },
    }),
  );
}
