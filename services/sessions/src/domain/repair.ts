import { freest, isDead, type NodeWatch, type Now, type Seen } from "./nodeWatch.ts";

/** A live session as the database has it. */
export type Placed = {
  readonly tenant: string;
  readonly sessionId: string;
  readonly epoch: number;
  readonly revision: number;
  readonly nodeId: string;
};

/** What this process knows of one epoch of a session at its node. */
export type Track = {
  readonly epoch: number;
  readonly since: number;
  /** A heartbeat has shown it in this epoch. */
  readonly shown: boolean;
  /** How many heartbeats had been heard when the node acknowledged an order of this epoch. */
  readonly acknowledgedAt: number | null;
  readonly behindSince: number | null;
  readonly heldSince: number | null;
};

export type Patience = {
  /** So long a node may be behind before it is told again: longer than a heartbeat takes. */
  readonly behindMs: number;
  /** So long a pause may be held: longer than a request lives. */
  readonly heldMs: number;
  /** So long an order that nobody acknowledged to us may take. */
  readonly unseenMs: number;
};

export type Repair = "nothing" | "apply" | "place";

/** Brings what is known up to the latest heartbeat. */
export function track(placed: Placed, node: Seen | undefined, known: Tracked): Track {
  const former = ofEpoch(placed.epoch, known);
  const shown = carried(placed, node);
  if (!shown) return { ...former, behindSince: null, heldSince: null };
  return {
    ...former,
    shown: true,
    behindSince: since(shown.revision < placed.revision, former.behindSince, known.at),
    heldSince: since(shown.held, former.heldSince, known.at),
  };
}

const since = (is: boolean, before: number | null, at: number): number | null =>
  is ? (before ?? at) : null;

export type Tracked = { readonly track: Track | undefined; readonly at: number };

const ofEpoch = (epoch: number, { track: known, at }: Tracked): Track =>
  known?.epoch === epoch ? known : fresh(epoch, at);

const fresh = (epoch: number, since: number): Track => ({
  epoch,
  since,
  shown: false,
  acknowledgedAt: null,
  behindSince: null,
  heldSince: null,
});

/** The node said that it did what was ordered in this epoch. */
export const acknowledged = (epoch: number, node: Seen | undefined, known: Tracked): Track => ({
  ...ofEpoch(epoch, known),
  acknowledgedAt: node?.heartbeats ?? 0,
});

const carried = ({ sessionId, epoch }: Placed, node: Seen | undefined) => {
  const session = node?.sessions.get(sessionId);
  return session && session.epoch >= epoch ? session : undefined;
};

/** What a session needs: another place, the same order again, or nothing. */
export function repairOf(
  placed: Placed,
  known: Track,
  { watch, now, patience }: { watch: NodeWatch; now: Now; patience: Patience },
): Repair {
  if (isDead(watch, placed.nodeId, now)) return "place";
  const node = watch.nodes.get(placed.nodeId);
  if (!node || !now.busIsUp) return "nothing";
  if (!carried(placed, node))
    return isLost(known, node, now.at - patience.unseenMs) ? "place" : "nothing";
  return isLate(known.behindSince, now.at - patience.behindMs) ||
    isLate(known.heldSince, now.at - patience.heldMs)
    ? "apply"
    : leaves(node, freest(watch, now));
}

/** A node that will exit gives away what it carries, as soon as somebody takes it. */
const leaves = ({ draining }: Seen, other: string | null): Repair =>
  draining && other !== null ? "place" : "nothing";

/** A heartbeat lacks it: lost at once if one has shown it, else after two, or after a time for another's order. */
function isLost(
  { shown, acknowledgedAt, since }: Track,
  node: Seen,
  unseenBefore: number,
): boolean {
  if (shown) return true;
  if (acknowledgedAt !== null) return node.heartbeats >= acknowledgedAt + 2;
  return since <= unseenBefore;
}

const isLate = (since: number | null, before: number): boolean => since !== null && since <= before;
