import type { Bus, Log } from "@hearth/bus/types";
import { noTenant } from "@hearth/contracts/actor";
import { identity } from "@hearth/contracts/identity";
import { membershipsKnown } from "./access.ts";
import type { Sql } from "./database.ts";
import { repeat } from "./loops.ts";
import type { ServiceEnvelope } from "./serviceActor.ts";

type Options = {
  readonly db: Sql;
  readonly bus: Bus;
  readonly log: Log;
  readonly signal: AbortSignal;
  readonly envelope: ServiceEnvelope;
};

/** Asks identity for all memberships while none are known. The check fails until this service has caught up. */
export function keepAccessKnown({ db, bus, log, signal, envelope }: Options): () => Promise<void> {
  let expected: number | null = null;
  const done = new AbortController();
  const until = AbortSignal.any([signal, done.signal]);
  repeat({ name: "access", everyMs: 1_000, signal: until, log }, async () => {
    const known = await membershipsKnown(db);
    if (expected === null && known === 0) {
      const asking = await envelope(noTenant, "access.empty");
      expected = (await bus.call(identity.rpc.republishAccess, {}, asking)).memberships;
    }
    expected ??= 0;
    if (known >= expected) done.abort();
  });
  return () =>
    done.signal.aborted ? Promise.resolve() : Promise.reject(new Error("Access is not known yet"));
}
