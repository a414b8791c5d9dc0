import { toAppError } from "@hearth/contracts/errors";
import { inTenant } from "@hearth/service-kit/database";
import type { LiveState } from "../domain/liveState.ts";
import { tableOf } from "../domain/table.ts";
import { silences } from "../live/silences.ts";
import type { Written } from "./attempt.ts";
import type { Orders } from "./orders.ts";
import type { Parts } from "./parts.ts";
import { tellAll } from "./tell.ts";

/** What follows from a change that is in the database: the node does it, then people are told. */
export type Settle = {
  readonly committed: (tenant: string, written: Written) => Promise<void>;
  /**
   * What the database says is made true, and told: nobody knows whether a change was committed, or the node is behind.
   * Says whether that is done.
   */
  readonly unknown: (tenant: string, sessionId: string) => Promise<boolean>;
};

type Needs = {
  readonly parts: Parts;
  readonly orders: Orders;
  /** The node has done what was ordered in this epoch. */
  readonly acknowledged: (state: LiveState) => void;
  /** The sessions of which people have yet to be told. */
  readonly untold: Set<string>;
};

/** What can't be settled now is found by the next look at the heartbeats, or by whoever asks for the view. */
export function settling({ parts, orders, acknowledged, untold }: Needs): Settle {
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

  const tell = (state: LiveState) => {
    untold.delete(state.session.sessionId);
    tellAll(parts, state);
  };

  return {
    async committed(tenant, { former, next }) {
      const isDone = await order(tenant, next);
      if (isDone || mayBeToldBefore(former, next)) tell(next);
      else untold.add(next.session.sessionId);
    },
    async unknown(tenant, sessionId) {
      const state = await inTenant(parts.db, tenant, (tx) =>
        parts.deps(tx).live.load(sessionId),
      ).catch((err: unknown) => {
        failed(err);
        return null;
      });
      const isDone = state !== null && (await order(tenant, state));
      if (isDone) tell(state);
      else untold.add(sessionId);
      return isDone;
    },
  };
}

/** Nobody is sent to a node that does not have the session yet, and nobody is shown walls through which media flows. */
const mayBeToldBefore = (former: LiveState, next: LiveState): boolean =>
  former.session.epoch === next.session.epoch && !silences(tableOf(former), tableOf(next));
