import { type Candidate, isOpen, place, type Wanted } from "@hearth/sessions/placement";
import type { Chance } from "./chance.ts";

/** Where a session goes: to this node; to this worker of it, or to the one that the node takes itself. */
export type Choice = { readonly nodeId: string | null; readonly worker?: number };
export type Policy = (nodes: readonly Candidate[], wanted: Wanted) => Choice;

type Seat = { readonly nodeId: string; readonly worker: number; readonly sessions: number };

/** The workers that may be asked, by the same rule for everybody. */
const seatsOf = (nodes: readonly Candidate[], { isLive }: Wanted): Seat[] =>
  nodes
    .filter(({ accepting }) => accepting)
    .flatMap(({ nodeId, workers = [] }) =>
      workers.flatMap((one, worker) =>
        isLive || isOpen(one) ? [{ nodeId, worker, sessions: one.sessions }] : [],
      ),
    );

const nowhere: Choice = { nodeId: null };

/** Hearth's own placement, and two bases: by chance, and where the fewest sessions are. */
export const policiesOf = (chance: Chance): Readonly<Record<string, Policy>> => ({
  hearth: place,
  "least sessions": (nodes, wanted) =>
    seatsOf(nodes, wanted).toSorted((a, b) => a.sessions - b.sessions)[0] ?? nowhere,
  random: (nodes, wanted) => {
    const seats = seatsOf(nodes, wanted);
    return seats[Math.floor(chance.next() * seats.length)] ?? nowhere;
  },
});
