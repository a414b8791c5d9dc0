import type { FactHeaders } from "@hearth/contracts/envelope";
import { identity } from "@hearth/contracts/identity";
import { inTenant } from "@hearth/service-kit/database";
import type { Input } from "@hearth/bus/types";
import type { own } from "../ownContracts.ts";
import type { Background } from "./background.ts";
import type { Parts } from "./parts.ts";

type Out = Input<typeof own.takeOut>;
type Heard = Pick<FactHeaders, "tenant" | "occurredAt">;

const { seatRevoked, signInRevoked, linkRevoked } = identity.events;

/** Takes people out of the session when what they came by is revoked, or their membership ends. */
export function removals(parts: Parts, background: Background) {
  const takeOut = async (tenant: string, cause: string, outs: readonly Out[]) => {
    for (const out of outs) await background.takeOut({ tenant, cause }, out);
  };
  /** What could not be done now is tried again for a while: a fact of this kind is heard once. */
  const persist = (run: () => Promise<void>) => {
    const again = (left: number): Promise<void> =>
      run().catch((err: unknown) => {
        if (left === 0) return parts.log.error({ err }, "a revocation was not carried out");
        return new Promise<void>((resolve) => setTimeout(resolve, 500)).then(() => again(left - 1));
      });
    void again(60);
  };
  const ofCredential = ({ tenant, occurredAt }: Heard, credential: string) =>
    persist(async () => {
      const found = await inTenant(parts.db, tenant, (tx) =>
        tx.participant.findMany({
          where: { credential },
          select: { sessionId: true, personId: true },
        }),
      );
      const out = { as: "left" as const, credential, enteredBefore: null };
      await takeOut(
        tenant,
        `revoked.${occurredAt}`,
        found.map((one) => ({ ...one, ...out })),
      );
    });

  const stops = [
    parts.bus.hear(seatRevoked, (fact) => ofCredential(fact, fact.data.seat)),
    parts.bus.hear(signInRevoked, (fact) => ofCredential(fact, fact.data.signIn)),
    parts.bus.hear(linkRevoked, ({ tenant, occurredAt, data: { sessionId, personId } }) =>
      persist(() => {
        const out = { sessionId, personId, credential: null, enteredBefore: occurredAt };
        return takeOut(tenant, "link.revoked", [{ ...out, as: "removed" }]);
      }),
    ),
  ];
  return {
    stop: () => {
      for (const stop of stops) stop();
    },
    /** People in live sessions whose membership has ended since, or who were disabled. */
    ofStrays: async () => {
      const strays = await parts.lookups.strays();
      const out = { as: "removed" as const, credential: null, enteredBefore: null };
      for (const { tenant, ...stray } of strays)
        await takeOut(tenant, "access.ended", [{ ...stray, ...out }]);
    },
  };
}
