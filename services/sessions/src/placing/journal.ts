import type { PresenceEntry } from "@hearth/contracts/media";
import { inTenant } from "@hearth/service-kit/database";
import { formerJournals, type Place } from "./formers.ts";
import type { Nodes } from "./nodes.ts";
import type { Orders } from "./orders.ts";
import type { Parts } from "./parts.ts";
import type { SideBySide } from "./sideBySide.ts";

/** How presence comes from the nodes' journals into the database. */
export type Journal = {
  readonly pullFrom: (nodeId: string) => Promise<void>;
  readonly pullAll: () => Promise<void>;
  /** Fetches what dead nodes left behind; the last heartbeat of each ends the stays that it left open. */
  readonly endOfDeadNodes: () => Promise<void>;
};

const wholePage = 500;

type Needs = {
  readonly parts: Parts;
  readonly nodes: Nodes;
  readonly orders: Orders;
  readonly work: SideBySide;
};

export function journal({ parts, nodes, orders, work }: Needs): Journal {
  const write = async (nodeId: string, entries: readonly PresenceEntry[]) => {
    for (const tenant of new Set(entries.map((entry) => entry.tenant))) {
      const lines = entries.filter((entry) => entry.tenant === tenant);
      await inTenant(parts.db, tenant, (tx) => parts.deps(tx).presence.record(nodeId, lines));
    }
  };

  /** Acknowledged is only what every tenant has stored; what comes twice changes nothing. */
  const pullPage = async ({ nodeId, name }: Place, heardOn: (last: Date) => Date) => {
    const after = await parts.journals.acknowledged(nodeId);
    const entries = await orders.presence(nodeId, after);
    await write(nodeId, entries);
    const seq = entries.reduce((last, one) => Math.max(last, one.seq), after);
    const last = entries.reduce((at, one) => Math.max(at, Date.parse(one.at)), 0);
    await parts.journals.advance({ nodeId, name }, { seq, heardAt: heardOn(new Date(last)) });
    return entries.length;
  };

  const pullFrom = async (nodeId: string): Promise<void> => {
    const seen = nodes.find(nodeId);
    const place = { nodeId, name: seen?.name ?? nodeId };
    const got = await pullPage(place, () => seen?.heardOn ?? parts.now());
    if (got >= wholePage) await pullFrom(nodeId);
  };

  const formers = formerJournals(parts, (former) => pullPage(former, (last) => last));

  const endOf = async ({ tenant, nodeId }: { tenant: string; nodeId: string }) => {
    const at = nodes.find(nodeId)?.heardOn ?? (await parts.journals.lastHeard(nodeId));
    if (at)
      await inTenant(parts.db, tenant, (tx) => parts.deps(tx).presence.endOpen({ nodeId }, at));
  };

  return {
    pullFrom,
    pullAll: () => {
      for (const { nodeId } of nodes.heard()) void work.begin(nodeId, () => pullFrom(nodeId));
      return Promise.resolve();
    },
    endOfDeadNodes: async () => {
      await formers.pullAll(nodes.heard());
      const open = await parts.lookups.openPresence();
      nodes.forget(new Set(open.map(({ nodeId }) => nodeId)));
      const dead = open.filter(({ nodeId }) => nodes.isDead(nodeId));
      await Promise.all(
        dead.map((one) => work.begin(`${one.nodeId} ${one.tenant}`, () => endOf(one))),
      );
    },
  };
}
