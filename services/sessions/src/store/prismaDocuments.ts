import { DocumentKind } from "@hearth/contracts/live/documents";
import { LogEntry } from "@hearth/contracts/sessions/record";
import type { DocumentStore } from "../ports.ts";
import type { SessionsTx } from "./sessionsTx.ts";

const nothing = new Uint8Array();

export const prismaDocuments = (tx: SessionsTx): DocumentStore => ({
  async find(of) {
    const row = await tx.document.findFirst({ where: of, select: { state: true } });
    return row?.state ?? nothing;
  },

  async change({ sessionId, room, kind }, at, change) {
    await tx.document.createMany({
      data: [{ sessionId, room, kind, state: nothing, changedAt: at }],
      skipDuplicates: true,
    });
    // Who writes at the same time waits here, and then merges with what was written.
    const [row] = await tx.$queryRaw<{ state: Uint8Array }[]>`
      SELECT "state" FROM "Document" WHERE "sessionId" = ${sessionId}::uuid AND "room" = ${room}
        AND "kind" = ${kind} FOR UPDATE`;
    const state = Uint8Array.from(change(row?.state ?? nothing));
    await tx.document.updateMany({
      where: { sessionId, room, kind },
      data: { state, changedAt: at },
    });
  },

  async all(sessionId) {
    const rows = await tx.document.findMany({ where: { sessionId } });
    return rows.map(({ room, kind, state }) => ({ room, kind: DocumentKind.parse(kind), state }));
  },

  async log(sessionId) {
    const rows = await tx.logEntry.findMany({
      where: { sessionId },
      orderBy: [{ at: "asc" }, { id: "asc" }],
    });
    return rows.map(({ at, ...entry }) => LogEntry.parse({ ...entry, at: at.toISOString() }));
  },
});
