import { createHash } from "node:crypto";
import type { Call } from "@hearth/bus/types";
import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { conflict, invalidInput } from "@hearth/contracts/errors";
import type { Sql } from "./database.ts";

type Kept = { readonly bodyHash: string; readonly answer: unknown };
type Asked = { readonly contract: Rpc; readonly input: unknown; readonly call: Call };

/** Runs a command once for each key: the same body again gets the stored answer, another is refused. */
export async function once<R>(tx: Sql, asked: Asked, run: () => Promise<R>): Promise<R> {
  const { contract, input, call } = asked;
  if (contract.kind !== "command") return run();
  const { subject } = contract;
  const actor = whose(call.actor);
  const key = call.envelope.idempotencyKey;
  if (!key) throw invalidInput("A command needs an Idempotency-Key");
  const bodyHash = createHash("sha256").update(JSON.stringify(input)).digest("hex");

  // A second call with this key waits here until the first has committed or gone.
  const first = await tx.$executeRaw`
    INSERT INTO "Idempotency" ("actor", "subject", "key", "bodyHash")
    VALUES (${actor}, ${subject}, ${key}::uuid, ${bodyHash}) ON CONFLICT DO NOTHING`;
  if (first === 0) {
    const [kept] = await tx.$queryRaw<Kept[]>`
      SELECT "bodyHash", "answer" FROM "Idempotency"
      WHERE "actor" = ${actor} AND "subject" = ${subject} AND "key" = ${key}::uuid`;
    if (kept?.bodyHash !== bodyHash)
      throw conflict("This Idempotency-Key was used for another body");
    return kept.answer as R;
  }

  const answer = await run();
  await tx.$executeRaw`
    UPDATE "Idempotency" SET "answer" = ${JSON.stringify(answer)}::jsonb
    WHERE "actor" = ${actor} AND "subject" = ${subject} AND "key" = ${key}::uuid`;
  return answer;
}

/** A key belongs to who used it: a person's says nothing of another's. */
const whose = (actor: Actor): string =>
  actor.kind === "service" ? `service:${actor.service}` : `person:${actor.personId}`;
