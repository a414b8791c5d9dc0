import type { Heartbeat } from "@hearth/contracts/heartbeat";
import { inTenant } from "@hearth/service-kit/database";
import type { LiveState } from "../domain/liveState.ts";
import { acknowledged, type Placed, repairOf, type Track, track } from "../domain/repair.ts";
import type { Background } from "./background.ts";
import type { Nodes } from "./nodes.ts";
import type { Orders } from "./orders.ts";
import type { Parts } from "./parts.ts";
import type { Settle } from "./settle.ts";
import type { SideBySide } from "./sideBySide.ts";

/** What this process remembers of each placed session. */
export function memory({ clock }: Pick<Parts, "clock">, nodes: Nodes) {
  const tracks = new Map<string, Track>();
  const untold = new Set<string>();
  return {
    /** Sessions whose last change its node did not do in time, so that people have not been told of it. */
    untold,
    /** Notes that a node did what was ordered. */
    acknowledged: ({ session: { sessionId, epoch, nodeId } }: LiveState) => {
      const known = { track: tracks.get(sessionId), at: clock() };
      const node = nodeId === null ? undefined : nodes.find(nodeId);
      tracks.set(sessionId, acknowledged(epoch, node, known));
    },
    look(placed: Placed): Track {
      const known = { track: tracks.get(placed.sessionId), at: clock() };
      const next = track(placed, nodes.find(placed.nodeId), known);
      tracks.set(placed.sessionId, next);
      return next;
    },
    keepOnly(sessionIds: ReadonlySet<string>) {
      for (const known of [tracks, untold])
        for (const sessionId of known.keys())
          if (!sessionIds.has(sessionId)) known.delete(sessionId);
    },
  };
}
type Memory = ReturnType<typeof memory>;
type Carried = Heartbeat["sessions"][number];

type Needs = {
  readonly parts: Parts;
  readonly nodes: Nodes;
  readonly orders: Orders;
  readonly settle: Settle;
  readonly background: Background;
  readonly remembered: Memory;
  readonly work: SideBySide;
};

/** Compares what is placed with what the heartbeats show, and makes it true again. */
export function repairs({ parts, nodes, orders, settle, background, remembered, work }: Needs) {
  const mend = (placed: Placed): void => {
    const known = remembered.look(placed);
    const { pace: patience } = parts;
    const { tenant, sessionId, epoch } = placed;
    const needed = repairOf(placed, known, { watch: nodes.watch(), now: nodes.now(), patience });
    // What is behind; or the node did it after all, and people have not been told of it.
    const isOpen = needed === "nothing" && remembered.untold.has(sessionId);
    if (needed === "apply" || isOpen)
      void work.begin(sessionId, () => settle.unknown(tenant, sessionId));
    if (needed === "place" && nodes.freest() !== null)
      void work.begin(sessionId, () =>
        background.placeAnew({ tenant, cause: "node" }, { sessionId, epoch }),
      );
  };
  /** A node that was thought dead and is back still carries what has gone elsewhere. */
  const closeElsewhere = (placed: Placed): void => {
    for (const { nodeId, sessions } of nodes.heard()) {
      const carried = sessions.get(placed.sessionId);
      if (nodeId !== placed.nodeId && carried !== undefined && carried.epoch < placed.epoch)
        void work.begin(`${nodeId} ${placed.sessionId}`, () =>
          orders.close({ tenant: placed.tenant, nodeId }, placed),
        );
    }
  };

  /** A session that ended while nobody could tell its node goes on there. The database has the word: it may be new. */
  const closeOver = async (nodeId: string, carried: Carried): Promise<void> => {
    const { tenant, sessionId } = carried;
    const state = await inTenant(parts.db, tenant, (tx) => parts.deps(tx).live.load(sessionId));
    if (state?.session.phase === "live") return;
    const epoch = Math.max(carried.epoch, state?.session.epoch ?? 0);
    await orders.close({ tenant, nodeId }, { sessionId, epoch });
  };
  const closeAllBut = (live: ReadonlySet<string>): void => {
    for (const { nodeId, sessions } of nodes.heard())
      for (const carried of sessions.values())
        if (!live.has(carried.sessionId))
          void work.begin(`${nodeId} ${carried.sessionId}`, () => closeOver(nodeId, carried));
  };

  return async (): Promise<void> => {
    const all = await parts.lookups.liveSessions();
    const live = new Set(all.map(({ sessionId }) => sessionId));
    remembered.keepOnly(live);
    closeAllBut(live);
    for (const placed of all) {
      mend(placed);
      closeElsewhere(placed);
    }
  };
}
