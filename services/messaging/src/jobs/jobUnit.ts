import { randomUUID } from "node:crypto";
import { audit } from "@hearth/service-kit/audit";
import { type Database, inTenant } from "@hearth/service-kit/database";
import { emitter } from "@hearth/service-kit/outbox";
import { wakeRelay } from "@hearth/service-kit/relay";
import type { Deps } from "../ports.ts";
import type { Opening } from "../handlers/risk/opening.ts";
import type { MessagingTx } from "../store/messagingTx.ts";

type Parts = {
  readonly db: Database<MessagingTx>;
  readonly deps: (tx: MessagingTx) => Deps;
};
type About = { readonly tenant: string; readonly cause: string; readonly itemId: string };

/** One step of work in the background, in its tenant: with its line in the audit and its facts, or not at all. */
export type JobUnit = <R>(about: About, run: (work: Opening) => Promise<R>) => Promise<R>;

export const jobUnit =
  ({ db, deps }: Parts): JobUnit =>
  async ({ tenant, cause, itemId }, run) => {
    const done = await inTenant(db, tenant, async (tx) => {
      const done = await run({ ...deps(tx), emit: emitter(tx) });
      await audit(tx, {
        action: cause,
        actor: { kind: "service", tenant, service: "messaging", cause, purpose: "operations" },
        requestId: randomUUID(),
        decision: "permit",
        details: { objectType: "risk", objectId: itemId },
      });
      return done;
    });
    wakeRelay(db);
    return done;
  };
