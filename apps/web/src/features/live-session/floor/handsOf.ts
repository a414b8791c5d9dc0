import type { ControlView, RosterEntry } from "@hearth/contracts/live";

/** Hands that are up, the longest first. */
export const handsOf = ({ roster }: ControlView): readonly RosterEntry[] =>
  roster
    .filter(({ hand }) => hand !== null)
    .toSorted((a, b) => (a.hand ?? "").localeCompare(b.hand ?? ""));
