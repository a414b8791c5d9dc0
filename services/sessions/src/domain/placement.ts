import type { Heartbeat } from "@hearth/contracts/heartbeat";

/**
 * A worker that carries more takes nobody new: past it it answers its own orders late.
 * @internal exported for its test
 */
export const refusedAt = 0.85;

/** Packets a second, out to listeners, at which one core of a bare worker was full: to be measured again in Hearth (issue 6). */
const packetsOfAWorker = 55_000;

type Worker = NonNullable<Heartbeat["workers"]>[number];
export type Candidate = Pick<Heartbeat, "nodeId" | "load" | "accepting" | "workers">;

/** A session to be placed: whether people are in it who have to go somewhere. */
export type Wanted = { readonly isLive: boolean };
export type Placement =
  { readonly nodeId: string } | { readonly nodeId: null; readonly why: "none" | "full" };

type Carried = Pick<Worker, "cpu" | "packets">;

/** What a worker carries now: the scarcer of processor and packets. */
export const carriedBy = ({ cpu, packets }: Carried): number =>
  Math.max(cpu, packets / packetsOfAWorker);

/**
 * The same with what is kept for those who have yet to come.
 * @internal exported for its test
 */
export const burdenOf = (worker: Worker): number => carriedBy(worker) + worker.reserved;

/**
 * It takes a session that starts.
 * @internal exported for its test
 */
export const isOpen = (worker: Carried): boolean => carriedBy(worker) <= refusedAt;

/** A node that says nothing of its workers counts as one. */
const workersOf = ({ load, workers }: Candidate): readonly Worker[] =>
  workers ?? [{ cpu: load, packets: 0, reserved: 0, sessions: 0 }];

/**
 * Where a session goes: to the freest worker of all, with what is kept for others counted. Who is about to start is refused where
 * every worker carries too much already, but never who was thrown out by a failure: what is only kept shuts out nobody,
 * since some of those who are expected never come.
 */
export function place(nodes: readonly Candidate[], { isLive }: Wanted): Placement {
  const [best] = nodes
    .filter(({ accepting }) => accepting)
    .flatMap((node) =>
      workersOf(node)
        .filter((worker) => isLive || isOpen(worker))
        .map((worker) => ({ nodeId: node.nodeId, burden: burdenOf(worker) })),
    )
    .toSorted((a, b) => a.burden - b.burden || (a.nodeId < b.nodeId ? -1 : 1));
  if (!best) return { nodeId: null, why: nodes.length > 0 ? "full" : "none" };
  return { nodeId: best.nodeId };
}
