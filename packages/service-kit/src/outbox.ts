import type { z } from "zod";
import { traceparentNow } from "@hearth/bus/trace";
import type { EventContract } from "@hearth/contracts/define";
import type { Sql } from "./database.ts";

/** Announces a fact: with the commit of this transaction, or not at all. */
export type Emit = <E extends EventContract>(
  contract: E,
  aggregateId: string,
  data: z.input<E["data"]>,
) => Promise<void>;

export const emitter =
  (tx: Sql): Emit =>
  async (contract, aggregateId, data) => {
    const body = JSON.stringify(contract.data.parse(data));
    const traceparent = traceparentNow() ?? null;
    await tx.$executeRaw`INSERT INTO "Outbox" ("subject", "aggregateId", "data", "traceparent")
      VALUES (${contract.subject}, ${aggregateId}::uuid, ${body}::jsonb, ${traceparent})`;
  };
