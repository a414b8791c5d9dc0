import { randomUUID } from "node:crypto";
import { jetstream, jetstreamManager } from "@nats-io/jetstream";
import type { NatsBus } from "@hearth/bus/nats";
import { canaryStream, canarySubject } from "@hearth/bus/streams";
import type { Sql } from "./database.ts";

/** Publishes through JetStream and reads it back: a broker may answer pings and store nothing. */
export const busCanary =
  ({ connection, isUp, service }: NatsBus) =>
  async (): Promise<void> => {
    if (!isUp()) throw new Error("NATS does not answer");
    const subject = canarySubject(service);
    const said = randomUUID();
    const { seq } = await jetstream(connection).publish(subject, said, { timeout: 2_000 });
    const manager = await jetstreamManager(connection, { checkAPI: false, timeout: 2_000 });
    const heard = await manager.direct.getMessage(canaryStream, { last_by_subj: subject });
    if (!heard || heard.seq < seq) throw new Error("NATS does not give back what it took");
  };

/** One round trip to the database. */
export const databaseCanary = (db: Sql) => async (): Promise<void> => {
  await db.$queryRaw`SELECT 1`;
};
