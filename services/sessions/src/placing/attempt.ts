import type { Attempt } from "../ports.ts";
import type { LiveState } from "../domain/liveState.ts";
import type { Nodes } from "./nodes.ts";
import type { Parts } from "./parts.ts";

export type Written = { readonly former: LiveState; readonly next: LiveState };

/** One try, and what is known of it: written means that its commit was at least begun. */
export type Try = {
  readonly attempt: Attempt;
  readonly on: (foreseen: LiveState) => Try;
  readonly written: () => Written | null;
  readonly hasRaced: () => boolean;
};

export function newTry({ now, newId }: Pick<Parts, "now" | "newId">, nodes: Nodes): Try {
  let written: Written | null = null;
  let hasRaced = false;
  const attempt: Attempt = {
    now: now(),
    newId: newId(),
    place: nodes.place(),
    random: sameChance(),
    foreseen: null,
    wrote: (former, next) => {
      written = { former, next };
    },
    raced: () => {
      hasRaced = true;
    },
  };
  const as = (one: Attempt): Try => ({
    attempt: one,
    on: (foreseen) => as({ ...one, foreseen }),
    written: () => written,
    hasRaced: () => hasRaced,
  });
  return as(attempt);
}

/** Chance that can begin anew with the numbers that it gave before. */
function sameChance(): () => () => number {
  const drawn: number[] = [];
  return () => {
    let next = 0;
    return () => {
      const number = (drawn[next] ??= Math.random());
      next += 1;
      return number;
    };
  };
}
