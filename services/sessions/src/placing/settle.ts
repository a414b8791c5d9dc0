import { toAppError } from "@hearth/contracts/errors";
import { inTenant } from "@hearth/service-kit/database";
import type { LiveState } from "../domain/liveState.ts";
import type { Written } from "./attempt.ts";
import type { Orders } from "./orders.ts";
import type { Parts } from "./parts.ts";
import { tellAll } from "./tell.ts";

/** What follows from a change that is in the database: the node does it, then people are told. */
export type Settle = {
  readonly committed: (tenant: string, written: Written) => Promise<void>;
  /** Nobody knows whether it was committed: the database is asked, and what it says is made true. */
  readonly unknown: (tenant: string, sessionId: string) => Promise<void>;
};

type Needs = {
  readonly parts: Parts;
  readonly orders: Orders;
  /** The node has done what was ordered in this epoch. */
  readonly acknowledged: (state: LiveState) => void;
};

/** What can't be settled now is found by the next look at the heartbeats, or by whoever asks for the view. */
export function settling({ parts, orders, acknowledged }: Needs): Settle {
  const { log } = parts;
  const failed = (err: unknown) => {
    log.warn?.({ err, code: toAppError(err).code }, "not settled yet");
    return false;
  };

  const order = async (tenant: string, state: LiveState): Promise<boolean> => {
    const { phase, nodeId } = state.session;
    if (phase === "scheduled" || nodeId === null) return true;
    if (phase === "ended") {
      await orders.close({ tenant, nodeId }, state.session).catch(failed);
      return true;
    }
    return orders.apply(tenant, state).then(() => {
      acknowledged(state);
      return true;
    }, failed);
  };

  return {
    async committed(tenant, { former, next }) {
      const isDone = await order(tenant, next);
      // Nobody is sent to a node that does not have the session yet.
      if (isDone || former.session.epoch === next.session.epoch) tellAll(parts, next);
    },
    async unknown(tenant, sessionId) {
      const state = await inTenant(parts.db, tenant, (tx) =>
        parts.deps(tx).live.load(sessionId),
      ).catch((err: unknown) => {
        failed(err);
        return null;
      });
      if (state && (await order(tenant, state))) tellAll(parts, state);
    },
  };
}
