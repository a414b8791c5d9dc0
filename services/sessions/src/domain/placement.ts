import type { Heartbeat } from "@hearth/contracts/heartbeat";
import { shareOf } from "../live/share.ts";

/**
 * A worker that carries more takes nobody new: past it it answers its own orders late.
 * @internal exported for its test
 */
export const refusedAt = 0.85;

/** Up to here a worker is meant to be filled: beyond it whoever comes late or talks much finds it busy. */
const filledTo = 0.66;

/** Packets a second, out to listeners, at which one core of a bare worker was full: to be measured again in Hearth (issue 6). */
const packetsOfAWorker = 55_000;

type Worker = NonNullable<Heartbeat["workers"]>[number];
export type Candidate = Pick<Heartbeat, "nodeId" | "load" | "accepting" | "workers">;

export type Wanted = {
  readonly sessionId: string;
  /** People are in it who have to go somewhere. */
  readonly isLive: boolean;
  /** For so many room is kept. */
  readonly people: number;
};
export type Placement =
  { readonly nodeId: string } | { readonly nodeId: null; readonly why: "none" | "full" };

type Carried = Pick<Worker, "cpu" | "packets">;

/** What a worker carries now: the scarcer of processor and packets. */
export const carriedBy = ({ cpu, packets }: Carried): number =>
  Math.max(cpu, packets / packetsOfAWorker);

/** The same with what is kept for those who have yet to come. */
export const burdenOf = (worker: Worker): number => carriedBy(worker) + worker.reserved;

/**
 * It takes a session that starts.
 * @internal exported for its test
 */
export const isOpen = (worker: Carried): boolean => carriedBy(worker) <= refusedAt;

/** A node that says nothing of its workers counts as one. */
export const workersOf = ({ load, workers }: Candidate): readonly Worker[] =>
  workers ?? [{ cpu: load, packets: 0, reserved: 0, sessions: 0 }];

/** A worker that may be asked. */
type Seat = { readonly nodeId: string; readonly burden: number };

/**
 * Where a session goes: to the freest worker of all, with what is kept for others counted, and room spared for the largest group
 * that is booked for the next hour. Who is about to start is refused where every worker carries too much already, but never
 * who was thrown out by a failure: what is only kept shuts out nobody, since some of those who are expected never come.
 */
export function place(
  nodes: readonly Candidate[],
  { isLive, people }: Omit<Wanted, "sessionId">,
  largestBooked: number,
): Placement {
  const seats = nodes
    .filter(({ accepting }) => accepting)
    .flatMap((node) =>
      workersOf(node)
        .filter((worker) => isLive || isOpen(worker))
        .map((worker) => ({ nodeId: node.nodeId, burden: burdenOf(worker) })),
    )
    .toSorted((a, b) => a.burden - b.burden || (a.nodeId < b.nodeId ? -1 : 1));
  const best = sparing(seats, { own: shareOf(people), booked: shareOf(largestBooked) });
  if (!best) return { nodeId: null, why: nodes.length > 0 ? "full" : "none" };
  return { nodeId: best.nodeId };
}

const fits = (seat: Seat | undefined, share: number): boolean =>
  seat !== undefined && seat.burden + share <= filledTo;

type Sizes = { readonly own: number; readonly booked: number };

/** The freest; but if no worker besides has room for who is booked, and it would have none either, one of another node that is free enough. */
function sparing(seats: readonly Seat[], { own, booked }: Sizes): Seat | undefined {
  const [best, next] = seats;
  if (!fits(best, booked) || fits(best, own + booked) || fits(next, booked)) return best;
  const other = seats.find(({ nodeId }) => nodeId !== best?.nodeId);
  return fits(other, own) ? other : best;
}
