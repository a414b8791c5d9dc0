import type { Sql } from "@hearth/service-kit/database";
import type { Booked } from "../domain/promised.ts";
import type { Placed } from "../domain/repair.ts";

/** What background work asks before it knows a tenant: ids and numbers, by the listed functions of the owner. */
export type Lookups = {
  liveSessions(): Promise<Placed[]>;
  /** The sessions that begin within the next hour, or should have begun, with the size of their groups. */
  bookedSessions(at: Date): Promise<Booked[]>;
  dueSessions(at: Date): Promise<InTenant[]>;
  strays(): Promise<(InTenant & { readonly personId: string })[]>;
  liveCredentials(): Promise<LiveCredential[]>;
  /** People whose connection is gone for so long, or is back, without its being noted. */
  unnoticed(graceMs: number): Promise<Unnoticed[]>;
  /** How many people of live sessions have been without a connection for between so long and so long. */
  notBack(range: { readonly afterMs: number; readonly beforeMs: number }): Promise<number>;
  openPresence(): Promise<{ readonly tenant: string; readonly nodeId: string }[]>;
};
export type LiveCredential = InTenant & {
  readonly personId: string;
  readonly credential: string;
};
export type Unnoticed = InTenant & {
  readonly participantId: string;
  readonly awaySince: Date | null;
};
export type InTenant = { readonly tenant: string; readonly sessionId: string };

export const lookups = (db: Sql): Lookups => ({
  liveSessions: () => db.$queryRaw`SELECT * FROM live_sessions()`,
  bookedSessions: (at) => db.$queryRaw`SELECT * FROM booked_sessions(${at})`,
  dueSessions: (at) => db.$queryRaw`SELECT * FROM due_sessions(${at})`,
  strays: () => db.$queryRaw`SELECT * FROM stray_participants()`,
  liveCredentials: () => db.$queryRaw`SELECT * FROM live_credentials()`,
  unnoticed: (graceMs) => db.$queryRaw`SELECT * FROM unnoticed_presence(${graceMs}::int)`,
  async notBack({ afterMs, beforeMs }) {
    const [row] = await db.$queryRaw<{ people: number }[]>`
      SELECT count(*)::int AS people FROM people_not_back(${afterMs}::int, ${beforeMs}::int)`;
    return row?.people ?? 0;
  },
  openPresence: () => db.$queryRaw`SELECT * FROM open_presence()`,
});

/** How far the journal of each node has been read, for all tenants. */
export type Journals = {
  acknowledged(nodeId: string): Promise<number>;
  advance(node: { readonly nodeId: string; readonly name: string }, to: Progress): Promise<void>;
  /** Former processes of the place that this one fills, the latest first. */
  formersOf(node: { readonly nodeId: string; readonly name: string }): Promise<string[]>;
  /** When control heard a node last, as far as that was written down. */
  lastHeard(nodeId: string): Promise<Date | null>;
};
type Progress = { readonly seq: number; readonly heardAt: Date };

const manyFormers = 20;

export const journals = (db: Sql): Journals => ({
  async acknowledged(nodeId) {
    const [row] = await db.$queryRaw<{ acknowledged: number }[]>`
      SELECT "acknowledged" FROM "NodeJournal" WHERE "nodeId" = ${nodeId}`;
    return row?.acknowledged ?? 0;
  },
  async advance({ nodeId, name }, { seq, heardAt }) {
    await db.$executeRaw`
      INSERT INTO "NodeJournal" ("nodeId", "name", "acknowledged", "heardAt")
      VALUES (${nodeId}, ${name}, ${seq}, ${heardAt})
      ON CONFLICT ("nodeId") DO UPDATE SET
        "acknowledged" = GREATEST("NodeJournal"."acknowledged", excluded."acknowledged"),
        "heardAt" = GREATEST("NodeJournal"."heardAt", excluded."heardAt")`;
  },
  async formersOf({ nodeId, name }) {
    const rows = await db.$queryRaw<{ nodeId: string }[]>`
      SELECT "nodeId" FROM "NodeJournal" WHERE "name" = ${name} AND "nodeId" <> ${nodeId}
      ORDER BY "heardAt" DESC LIMIT ${manyFormers}`;
    return rows.map((row) => row.nodeId);
  },
  async lastHeard(nodeId) {
    const [row] = await db.$queryRaw<{ heardAt: Date }[]>`
      SELECT "heardAt" FROM "NodeJournal" WHERE "nodeId" = ${nodeId}`;
    return row?.heardAt ?? null;
  },
});

/** Takes what is due, so that one replica alone is at work on it; for a time, lest the replica die meanwhile. */
export async function takeDue(tx: Sql, sessionId: string, lease: Lease): Promise<boolean> {
  const taken = await tx.$executeRaw`
    UPDATE "Session" SET "dueAt" = ${lease.until} WHERE "id" IN (
      SELECT "id" FROM "Session" WHERE "id" = ${sessionId}::uuid AND "dueAt" <= ${lease.now}
      FOR UPDATE SKIP LOCKED)`;
  return taken === 1;
}
export type Lease = { readonly now: Date; readonly until: Date };

/** Gives back what could not be done before its lease ends, unless something else has become due meanwhile. */
export async function letGo(
  tx: Sql,
  sessionId: string,
  { until, again }: { readonly until: Date; readonly again: Date },
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "Session" SET "dueAt" = LEAST(${until}::timestamptz, ${again}::timestamptz)
    WHERE "id" = ${sessionId}::uuid AND "dueAt" = ${until}`;
}
