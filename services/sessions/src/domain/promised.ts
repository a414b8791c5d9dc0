import { shareOf } from "../live/share.ts";
import { burdenOf, type Candidate, type Wanted, workersOf } from "./placement.ts";

/** A session that was placed, while no heartbeat of its node has shown it yet. */
export type Promised = {
  readonly sessionId: string;
  readonly nodeId: string;
  readonly people: number;
};

/** A session of the next hour, and how many belong to its group. */
export type Booked = { readonly sessionId: string; readonly people: number };

/** How many are in the largest group that is booked besides this one. */
export const largestOf = (booked: readonly Booked[], wanted: Pick<Wanted, "sessionId">): number =>
  booked.reduce(
    (most, { sessionId, people }) =>
      people > most && sessionId !== wanted.sessionId ? people : most,
    0,
  );

/** The nodes as they will be once they have what was promised to them: each takes a session to its freest worker. */
export const counting = (
  nodes: readonly Candidate[],
  promised: readonly Promised[],
): readonly Candidate[] =>
  promised.length === 0
    ? nodes
    : nodes.map((node) =>
        promised.filter(({ nodeId }) => nodeId === node.nodeId).reduce(withOne, node),
      );

function withOne(node: Candidate, { people }: Promised): Candidate {
  const workers = workersOf(node);
  const burdens = workers.map(burdenOf);
  const freest = burdens.indexOf(Math.min(...burdens));
  const taken = (worker: (typeof workers)[number]) => ({
    ...worker,
    reserved: worker.reserved + shareOf(people),
    sessions: worker.sessions + 1,
  });
  return {
    ...node,
    workers: workers.map((worker, n) => (n === freest ? taken(worker) : worker)),
  };
}
