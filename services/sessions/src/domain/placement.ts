import type { Heartbeat } from "@hearth/contracts/media";
import { shareOf } from "../live/share.ts";

/** Workers are filled up to here; above it each session more is an alarm. */
export const filledTo = 0.66;
/** Above this nobody new comes: past it a worker answers its own orders late. */
export const refusedAt = 0.85;

/** Packets a second that fill a worker of the tested class. */
const packetsOfAWorker = 55_000;

type Worker = NonNullable<Heartbeat["workers"]>[number];
export type Candidate = Pick<Heartbeat, "nodeId" | "load" | "accepting" | "workers">;

/** A session to be placed: how many are expected, and whether people are in it who have to go somewhere. */
export type Wanted = { readonly people: number; readonly isLive: boolean };
export type Placement =
  | { readonly nodeId: string; readonly isCrowded: boolean }
  | { readonly nodeId: null; readonly why: "none" | "full" };

/** What a worker carries: the scarcer of processor and packets, and what is kept for those who have yet to come. */
export const burdenOf = ({ cpu, packets, reserved }: Worker): number =>
  Math.max(cpu, packets / packetsOfAWorker) + reserved;

/** A node that says nothing of its workers counts as one. */
const workersOf = ({ load, workers }: Candidate): readonly Worker[] =>
  workers ?? [{ cpu: load, packets: 0, reserved: 0, sessions: 0 }];

/** The burden of its freest worker: the session goes there. */
const freestOf = (node: Candidate): number => Math.min(...workersOf(node).map(burdenOf), Infinity);

/**
 * Where a session goes: to the freest worker of all, with its whole size counted. Above the limit who is about to start is
 * refused, but never who was thrown out by a failure.
 */
export function place(nodes: readonly Candidate[], { people, isLive }: Wanted): Placement {
  const [best] = nodes
    .filter(({ accepting }) => accepting)
    .map((node) => ({ nodeId: node.nodeId, after: freestOf(node) + shareOf(people) }))
    .filter(({ after }) => Number.isFinite(after))
    .toSorted((a, b) => a.after - b.after || (a.nodeId < b.nodeId ? -1 : 1));
  if (!best) return { nodeId: null, why: nodes.length > 0 ? "full" : "none" };
  if (best.after > refusedAt && !isLive) return { nodeId: null, why: "full" };
  return { nodeId: best.nodeId, isCrowded: best.after > filledTo };
}
