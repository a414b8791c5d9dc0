import { z } from "zod";
import { byService, type Rpc } from "@hearth/contracts/define";

const Ids = z.array(z.uuid()).max(1_000);

/**
 * What each producer answers to those who follow its facts: which of them were published after a number, and "publish
 * these again". Made for each service by its name, since every outbox is the same.
 */
export const outboxOf = (service: string) => ({
  missing: {
    kind: "query",
    subject: `rpc.${service}.outbox.missing`,
    access: byService,
    input: z.object({
      subject: z.string(),
      after: z.int().nonnegative(),
      durable: z.string().max(200),
    }),
    /** In order, at most 1000. */
    output: z.object({
      facts: z.array(z.object({ id: z.uuid(), producerSeq: z.int().positive() })),
    }),
  } satisfies Rpc,
  republish: {
    kind: "query",
    subject: `rpc.${service}.outbox.republish`,
    access: byService,
    input: z.object({ ids: Ids }),
    output: z.object({ facts: z.int() }),
  } satisfies Rpc,
});
