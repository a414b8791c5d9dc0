import { inTenant } from "@hearth/service-kit/database";
import { dueNow } from "../domain/deadlines.ts";
import type { LiveState } from "../domain/liveState.ts";
import { type InTenant, type Lease, letGo, takeDue } from "../store/lookups.ts";
import type { Background } from "./background.ts";
import type { Finishing } from "./finishing.ts";
import type { Parts } from "./parts.ts";
import type { SideBySide } from "./sideBySide.ts";

type Needs = {
  readonly parts: Parts;
  readonly background: Background;
  readonly finish: Finishing;
  readonly work: SideBySide;
};

/** What failed is due again after so long, and not only when its lease ends. */
const againMs = 500;

/** Does what is due: one replica takes it, the others pass. No session waits for another. */
export function deadlines({ parts, background, finish, work }: Needs) {
  /** What is to be done, for the replica that was first to take it. */
  const take = ({ tenant, sessionId }: InTenant, lease: Lease) =>
    inTenant(parts.db, tenant, async (tx) =>
      (await takeDue(tx, sessionId, lease)) ? parts.deps(tx).live.load(sessionId) : null,
    );

  const carryOut = async (tenant: string, state: LiveState): Promise<unknown> => {
    const { sessionId } = state.session;
    const of = { tenant, cause: "deadline" };
    switch (dueNow(state, parts.now())) {
      case "return":
        return background.returnDue(of, { sessionId });
      case "visit":
        return background.visitDue(of, { sessionId });
      case "end":
        return background.endDue(of, { sessionId });
      case "finalise":
        return finish(tenant, state);
      case "nothing":
        return undefined;
    }
  };

  const run = async (one: InTenant): Promise<void> => {
    const { tenant, sessionId } = one;
    const now = parts.now();
    const until = new Date(now.getTime() + parts.pace.leaseMs);
    const state = await take(one, { now, until });
    if (!state) return;
    try {
      await carryOut(tenant, state);
    } catch (fault) {
      const again = new Date(parts.now().getTime() + againMs);
      await inTenant(parts.db, tenant, (tx) => letGo(tx, sessionId, { until, again }));
      throw fault;
    }
  };

  return async (): Promise<void> => {
    const due = await parts.lookups.dueSessions(parts.now());
    for (const one of due) void work.begin(one.sessionId, () => run(one));
  };
}
