import { AppError, conflict, notFound } from "@hearth/contracts/errors";
import { mustBeLive } from "./lifecycle.ts";
import { changePeople, type LiveState, type Participant } from "./liveState.ts";
import type { Marks } from "./sections.ts";
import { inside } from "./table.ts";

/** Somebody who is in the live session; for who is not, there is no such participant. */
export function insider(state: LiveState, participantId: string): Participant {
  mustBeLive(state);
  const one = inside(state).find((other) => other.participantId === participantId);
  if (!one) throw notFound("Participant");
  return one;
}

/** The asker, who has to be in the session for what they ask. */
export function mustBeInside(state: LiveState, me: Participant): void {
  mustBeLive(state);
  if (me.state !== "admitted") throw conflict("Enter the session first");
}

/** What staff have locked for this person. */
export const locked = (why: string) => new AppError("locked", why);

/** Notes something about everybody for whom it holds and who is in. */
export const mark = (
  state: LiveState,
  is: (one: Participant) => boolean,
  change: (marks: Marks) => Partial<Marks>,
): LiveState =>
  changePeople(state, (one) =>
    one.state === "admitted" && is(one)
      ? { ...one, marks: { ...one.marks, ...change(one.marks) } }
      : one,
  );
