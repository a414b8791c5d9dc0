import { inTenant } from "@hearth/service-kit/database";
import { dueNow } from "../domain/deadlines.ts";
import { type InTenant, takeDue } from "../store/lookups.ts";
import type { Background } from "./background.ts";
import type { Finishing } from "./finishing.ts";
import type { Parts } from "./parts.ts";

type Needs = {
  readonly parts: Parts;
  readonly background: Background;
  readonly finish: Finishing;
};

/** Does what is due: one replica takes it, the others pass. */
export function deadlines({ parts, background, finish }: Needs) {
  /** What is to be done, for the replica that was first to take it. */
  const take = ({ tenant, sessionId }: InTenant) =>
    inTenant(parts.db, tenant, async (tx) => {
      const now = parts.now();
      const until = new Date(now.getTime() + parts.pace.leaseMs);
      if (!(await takeDue(tx, sessionId, { now, until }))) return null;
      const state = await parts.deps(tx).live.load(sessionId);
      return state && { state, due: dueNow(state, now) };
    });

  const run = async (one: InTenant): Promise<unknown> => {
    const taken = await take(one);
    const { tenant, sessionId } = one;
    const of = { tenant, cause: "deadline" };
    switch (taken?.due) {
      case "return":
        return background.returnDue(of, { sessionId });
      case "visit":
        return background.visitDue(of, { sessionId });
      case "end":
        return background.endDue(of, { sessionId });
      case "finalise":
        return finish(tenant, taken.state);
      case "nothing":
      case undefined:
        return undefined;
    }
  };
  return async () => {
    const due = await parts.lookups.dueSessions(parts.now());
    await Promise.allSettled(due.map(run));
  };
}
