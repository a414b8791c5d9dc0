import { FileRef } from "@hearth/contracts/files";
import { Concern } from "@hearth/contracts/messaging/threads";
import { z } from "zod";
import type { StoredMessage } from "../domain/message.ts";
import type { MessageStore } from "../ports.ts";
import type { MessagingTx } from "./messagingTx.ts";

/** The database adds the tenant, to what is written and to what is read. */
export const prismaMessages = (tx: MessagingTx): MessageStore => ({
  async post({ messageId: id, files, ...message }) {
    await tx.message.create({ data: { ...message, id, files: [...files] }, select: { id: true } });
  },
  async find(id) {
    const row = await tx.message.findFirst({ where: { id }, select: messageColumns });
    return row && messageOf(row);
  },
  async before(threadId, { seq, take }) {
    const rows = await tx.message.findMany({
      where: { threadId, seq: { lt: seq } },
      select: messageColumns,
      orderBy: { seq: "desc" },
      take,
    });
    return rows.reverse().map(messageOf);
  },
  async withFile(threadId, fileId) {
    const row = await tx.message.findFirst({
      where: { threadId, files: { array_contains: [{ fileId }] } },
      select: messageColumns,
    });
    return row && messageOf(row);
  },
  async setHidden(id, hidden) {
    const { count } = await tx.message.updateMany({
      where: { id, hiddenAt: hidden ? null : { not: null } },
      data: { hiddenAt: hidden?.at ?? null, hiddenFor: hidden?.reason ?? null },
    });
    return count === 1;
  },
});

export const messageColumns = {
  id: true,
  threadId: true,
  seq: true,
  authorId: true,
  text: true,
  files: true,
  postedAt: true,
  hiddenAt: true,
  hiddenFor: true,
} as const;

type Row = {
  readonly id: string;
  readonly threadId: string;
  readonly seq: number;
  readonly authorId: string;
  readonly text: string;
  readonly files: unknown;
  readonly postedAt: Date;
  readonly hiddenAt: Date | null;
  readonly hiddenFor: string | null;
};

export const messageOf = ({ id, hiddenAt, hiddenFor, ...row }: Row): StoredMessage => ({
  ...row,
  messageId: id,
  files: z.array(FileRef).parse(row.files),
  postedAt: row.postedAt.toISOString(),
  hidden: hiddenAt && { reason: Concern.parse(hiddenFor), at: hiddenAt.toISOString() },
});
