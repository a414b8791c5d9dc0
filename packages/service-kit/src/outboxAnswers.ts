import { outboxOf } from "@hearth/bus/outbox";
import type { Answerers } from "@hearth/bus/types";
import { type Database, transaction, type Tx } from "./database.ts";
import { wakeRelay } from "./relay.ts";
import type { Service } from "./service.ts";

type Contracts = ReturnType<typeof outboxOf>;
type Numbered = { id: string; producerSeq: number };

/** Serves the followers of this service: what was published after a number, and the same once more. */
export function answerForOutbox<T extends Tx>({
  name,
  bus,
  db,
}: Pick<Service<T, unknown>, "name" | "bus" | "db">): void {
  const answerers: Answerers<Contracts> = {
    async missing({ subject, after, durable }) {
      await noteFollower(db, { subject, after, durable });
      const facts = await db.$queryRaw<Numbered[]>`
        SELECT "id", "producerSeq"::int FROM "Outbox"
        WHERE "subject" = ${subject} AND "producerSeq" > ${after} AND "publishedAt" IS NOT NULL
        ORDER BY "producerSeq" LIMIT 1000`;
      return { facts };
    },
    async republish({ ids }) {
      const facts = await transaction(
        db,
        (tx) => tx.$executeRaw`
          UPDATE "Outbox" SET "publishedAt" = NULL WHERE "id" = ANY(${ids}::uuid[])`,
      );
      wakeRelay(db);
      return { facts };
    },
  };
  bus.serve(outboxOf(name), answerers);
}

type Asked = { readonly subject: string; readonly after: number; readonly durable: string };

/** Published facts are kept until every follower is past them. */
const noteFollower = <T extends Tx>(db: Database<T>, { subject, after, durable }: Asked) =>
  transaction(
    db,
    (tx) => tx.$executeRaw`
      INSERT INTO "Follower" ("durable", "subject", "seq") VALUES (${durable}, ${subject}, ${after})
      ON CONFLICT ("durable") DO UPDATE SET "seq" = excluded."seq", "at" = now()`,
  );
