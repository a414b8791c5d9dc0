import type { Heartbeat } from "@hearth/contracts/heartbeat";
import { place } from "./placement.ts";

/** Times are milliseconds of this process's monotonic clock. */
export type Limits = {
  /** So long without a heartbeat is silence. */
  readonly silenceMs: number;
  /** After an outage of the bus, and after the start, nobody is dead for so long. */
  readonly graceMs: number;
};

/** A node as its last heartbeat showed it. */
export type Seen = Omit<Heartbeat, "sessions"> & {
  readonly heardAt: number;
  /** The same moment on the wall clock: where its people's presence ends if it never speaks again. */
  readonly heardOn: Date;
  readonly heartbeats: number;
  readonly sessions: ReadonlyMap<string, Heartbeat["sessions"][number]>;
};

export type NodeWatch = {
  readonly nodes: ReadonlyMap<string, Seen>;
  /** Nodes whose place another process has taken. */
  readonly replaced: ReadonlySet<string>;
  /** When the bus came back last, or this process began to listen. */
  readonly backAt: number;
  /** When the latest ping that was answered had been sent. */
  readonly pingSentAt: number;
};

export const newWatch = (now: number): NodeWatch => ({
  nodes: new Map(),
  replaced: new Set(),
  backAt: now,
  pingSentAt: now,
});

export type Moment = { readonly at: number; readonly on: Date };

/** A heartbeat came. A new process under a known name means that the former one is dead. */
export function heard(watch: NodeWatch, beat: Heartbeat, { at, on }: Moment): NodeWatch {
  if (watch.replaced.has(beat.nodeId)) return watch;
  const known = watch.nodes.get(beat.nodeId);
  const seen: Seen = {
    ...beat,
    heardAt: at,
    heardOn: on,
    heartbeats: (known?.heartbeats ?? 0) + 1,
    sessions: new Map(beat.sessions.map((session) => [session.sessionId, session])),
  };
  const former = known ? [] : namesakes(watch, beat);
  return {
    ...watch,
    nodes: new Map(watch.nodes).set(beat.nodeId, seen),
    replaced: former.length > 0 ? new Set([...watch.replaced, ...former]) : watch.replaced,
  };
}

const namesakes = ({ nodes }: NodeWatch, { nodeId, name }: Heartbeat): string[] =>
  [...nodes.values()]
    .filter((node) => node.name === name && node.nodeId !== nodeId)
    .map((node) => node.nodeId);

export const busIsBack = (watch: NodeWatch, at: number): NodeWatch => ({ ...watch, backAt: at });

/** The bus answered a ping that had been sent at this time. */
export const answered = (watch: NodeWatch, sentAt: number): NodeWatch =>
  sentAt > watch.pingSentAt ? { ...watch, pingSentAt: sentAt } : watch;

/** When a node was heard last; one that this process never heard counts from its own start. */
const heardAtOf = ({ nodes, backAt }: NodeWatch, nodeId: string): number =>
  nodes.get(nodeId)?.heardAt ?? backAt;

export const isSilent = (watch: NodeWatch, nodeId: string, now: Now): boolean =>
  now.at - heardAtOf(watch, nodeId) >= now.limits.silenceMs;

export type Now = { readonly at: number; readonly busIsUp: boolean; readonly limits: Limits };

/**
 * Is this node gone? Silence is not enough: a ping sent after it began has to have been answered, or the bus itself may
 * be what is silent; and after an outage of the bus everybody has time to be heard again.
 */
export function isDead(watch: NodeWatch, nodeId: string, now: Now): boolean {
  if (watch.replaced.has(nodeId)) return true;
  if (!now.busIsUp || now.at - watch.backAt < now.limits.graceMs) return false;
  const silentFrom = heardAtOf(watch, nodeId) + now.limits.silenceMs;
  return now.at >= silentFrom && watch.pingSentAt >= silentFrom;
}

/** So long a node that is gone is remembered: what is replaced must not come back and replace its successor. */
const rememberedMs = 3_600_000;

/** Without the nodes that have long been gone, and in whose name nobody is present any more. */
export function forgetting(watch: NodeWatch, present: ReadonlySet<string>, now: Now): NodeWatch {
  const isOver = ({ nodeId, heardAt }: Seen) =>
    now.at - heardAt > rememberedMs && isDead(watch, nodeId, now) && !present.has(nodeId);
  const over = new Set([...watch.nodes.values()].filter(isOver).map(({ nodeId }) => nodeId));
  if (over.size === 0) return watch;
  const nodes = new Map([...watch.nodes].filter(([nodeId]) => !over.has(nodeId)));
  const replaced = new Set([...watch.replaced].filter((nodeId) => !over.has(nodeId)));
  return { ...watch, nodes, replaced };
}

/** The nodes that are heard. */
export const present = (watch: NodeWatch, now: Now): Seen[] =>
  [...watch.nodes.values()].filter(
    ({ nodeId }) => !watch.replaced.has(nodeId) && !isSilent(watch, nodeId, now),
  );

/** Of those that are heard and accept, the one with the least to do: for a test, or people who have to go somewhere. */
export const freest = (watch: NodeWatch, now: Now): string | null =>
  place(present(watch, now), { isLive: true, people: 0 }, 0).nodeId;
