import type { LiveState } from "../domain/liveState.ts";
import type { Background } from "./background.ts";
import type { Journal } from "./journal.ts";
import type { Nodes } from "./nodes.ts";
import type { Orders } from "./orders.ts";
import type { Parts } from "./parts.ts";

export type Finishing = (tenant: string, state: LiveState) => Promise<unknown>;

type Needs = {
  readonly parts: Parts;
  readonly nodes: Nodes;
  readonly orders: Orders;
  readonly journal: Journal;
  readonly background: Background;
};

/** Ends the media of a session that is over, reads the last of its presence, and tells everybody's time. */
export const finishing =
  ({ parts, nodes, orders, journal, background }: Needs): Finishing =>
  async (tenant, state) => {
    const { sessionId, nodeId, endedAt } = state.session;
    const isLate = !endedAt || parts.now().getTime() - endedAt.getTime() > parts.pace.finaliseMs;
    if (nodeId !== null && !isLate) {
      if (nodes.isDead(nodeId)) await journal.endOfDeadNodes();
      else {
        await orders.close({ tenant, nodeId }, state.session);
        await journal.pullFrom(nodeId);
      }
    }
    return background.finalise({ tenant, cause: "session.ended" }, { sessionId });
  };
