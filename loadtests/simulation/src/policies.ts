import { type Candidate, isOpen, place, type Wanted } from "@hearth/sessions/placement";
import { type Booked, counting, largestOf, type Promised } from "@hearth/sessions/promised";
import type { Chance } from "./chance.ts";

/** What control knows: what nodes told last, what it placed since, and who comes within the next hour. */
export type Known = {
  readonly nodes: readonly Candidate[];
  readonly promised: readonly Promised[];
  readonly booked: readonly Booked[];
};

/** Where a session goes: to this node; to this worker of it, or to the one that the node takes itself. */
export type Choice = { readonly nodeId: string | null; readonly worker?: number };
export type Policy = (known: Known, wanted: Wanted) => Choice;

type Seat = { readonly nodeId: string; readonly worker: number; readonly sessions: number };

/** The workers that may be asked, by the same rule for everybody. */
const seatsOf = ({ nodes }: Known, { isLive }: Wanted): Seat[] =>
  nodes
    .filter(({ accepting }) => accepting)
    .flatMap(({ nodeId, workers = [] }) =>
      workers.flatMap((one, worker) =>
        isLive || isOpen(one) ? [{ nodeId, worker, sessions: one.sessions }] : [],
      ),
    );

const nowhere: Choice = { nodeId: null };

/** Hearth's own placement; the same by what nodes have told alone; and two bases: where the fewest sessions are, and by chance. */
export const policiesOf = (chance: Chance): Readonly<Record<string, Policy>> => ({
  hearth: ({ nodes, promised, booked }, wanted) =>
    place(counting(nodes, promised), wanted, largestOf(booked, wanted)),
  "as told": ({ nodes }, wanted) => place(nodes, wanted, 0),
  "least sessions": (known, wanted) =>
    seatsOf(known, wanted).toSorted((a, b) => a.sessions - b.sessions)[0] ?? nowhere,
  random: (known, wanted) => {
    const seats = seatsOf(known, wanted);
    return seats[Math.floor(chance.next() * seats.length)] ?? nowhere;
  },
});
