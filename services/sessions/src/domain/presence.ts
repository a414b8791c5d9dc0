import { changePeople, type LiveState, type Participant } from "./liveState.ts";
import { inside } from "./table.ts";

/** Has their node a connection of theirs, or had it a moment ago? Whoever is away keeps the room for the way back. */
export const isHere = ({ marks }: Participant): boolean => marks.awaySince === null;

/** Who is in and not away. */
export const present = (state: LiveState): Participant[] => inside(state).filter(isHere);

export type Noticed = {
  readonly participantId: string;
  /** Null: is here again. */
  readonly awaySince: string | null;
};

/** Notes who has lost the connection for longer than it takes to come back, and who is back. */
export function notice(state: LiveState, people: readonly Noticed[]): LiveState {
  const noticed = new Map(people.map((one) => [one.participantId, one.awaySince]));
  return changePeople(state, (one) => {
    const awaySince = noticed.get(one.participantId);
    if (awaySince === undefined || one.state !== "admitted") return one;
    if ((awaySince === null) === isHere(one)) return one;
    return { ...one, marks: { ...one.marks, awaySince } };
  });
}
