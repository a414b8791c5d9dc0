import type { SheetHead } from "../domain/overlooked.ts";
import type { SheetStore } from "../ports.ts";
import type { HomeworkTx } from "./homeworkTx.ts";

type Row = Omit<SheetHead, "savedAt"> & { readonly savedAt: Date };

const toHead = ({ versionId, version, base, savedAt }: Row): SheetHead => ({
  ...{ versionId, version, base },
  savedAt: savedAt.toISOString(),
});

const mostVersions = 50;
const newest = { version: "desc" } as const;
const head = { versionId: true, version: true, base: true, savedAt: true } as const;

export const prismaSheets = (tx: HomeworkTx): SheetStore => ({
  async lock({ clientId, kind }) {
    await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtext(${`${kind} ${clientId}`}))::text`;
  },
  async heads(where) {
    const rows = await tx.sheet.findMany({
      ...{ where, select: head, orderBy: newest, take: mostVersions },
    });
    return rows.map(toHead);
  },
  async find(key, version) {
    const where = version === null ? key : { ...key, version };
    const row = await tx.sheet.findFirst({ where, orderBy: newest });
    return row && { head: toHead(row), content: row.content };
  },
  async add(key, { versionId, version, base, savedAt }, content) {
    await tx.sheet.create({ data: { ...key, versionId, version, base, savedAt, content } });
  },
});
