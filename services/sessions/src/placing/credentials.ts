import { identity } from "@hearth/contracts/identity";
import type { LiveCredential } from "../store/lookups.ts";
import type { Background } from "./background.ts";
import type { Parts } from "./parts.ts";

const { endedCredentials } = identity.rpc;
const atOnce = 2_000;

type Needs = Pick<Parts, "bus" | "envelope" | "lookups">;

/**
 * Asks identity what has become of the seats and sign-ins behind live participants, and takes out whose has ended: a
 * revocation is told once, and may be missed.
 */
export function endedBehind(
  { bus, envelope, lookups }: Needs,
  background: Pick<Background, "takeOut">,
) {
  const ofTenant = async (tenant: string, held: readonly LiveCredential[]): Promise<void> => {
    const credentials = [...new Set(held.map(({ credential }) => credential))].slice(0, atOnce);
    const asking = await envelope(tenant, "live credentials");
    const { ended } = await bus.call(endedCredentials, { credentials }, asking);
    const cause = "credential.ended";
    for (const { sessionId, personId, credential } of held)
      if (ended.includes(credential))
        await background.takeOut(
          { tenant, cause },
          { sessionId, personId, credential, enteredBefore: null, as: "left" },
        );
  };
  return async (): Promise<void> => {
    const all = await lookups.liveCredentials();
    for (const tenant of new Set(all.map((one) => one.tenant)))
      await ofTenant(
        tenant,
        all.filter((one) => one.tenant === tenant),
      );
  };
}
