import type { Pair } from "@hearth/contracts/sessions/breakouts";
import type { Rooms } from "./deal.ts";

/** Two who are kept apart: nobody expects them to meet. */
const never = -1;
/** What it costs that they do, beside two who meet again. */
const forbidden = 1_000_000;
const again = 1_000;

/** Who has met whom how often. */
export function meetings(people: readonly string[], pairs: readonly Pair[]) {
  const times = new Map(
    people.map((a) => [a, new Map(people.map((b) => [b, a === b ? never : 0]))]),
  );
  const timesOf = (a: string, b: string) => times.get(a)?.get(b) ?? never;
  const set = (a: string, b: string, count: number) => {
    times.get(a)?.set(b, count);
    times.get(b)?.set(a, count);
  };
  for (const { a, b, kind } of pairs) if (kind === "apart" && times.has(a)) set(a, b, never);

  const counts = () =>
    [...times.values()].flatMap((row) => [...row.values()]).filter((count) => count !== never);
  return {
    /** How many have yet to meet somebody. */
    missing: () => counts().filter((count) => count === 0).length,
    /** What it costs that two meet again before others have as often; less where that was seldom. */
    cost: () => {
      const least = Math.min(...counts());
      return (a: string, b: string) => {
        const count = timesOf(a, b);
        if (count === never) return forbidden;
        return count === least ? 0 : again + Math.min(9, count - least);
      };
    },
    /** Whom somebody has yet to meet. */
    strangersOf: (a: string) => people.filter((b) => timesOf(a, b) === 0),
    /** Counts the people of these rooms; true where some had never met. */
    add: (rooms: Rooms): boolean => {
      const known = rooms.flatMap(twosIn).filter(([a, b]) => timesOf(a, b) !== never);
      const areNew = known.some(([a, b]) => timesOf(a, b) === 0);
      for (const [a, b] of known) set(a, b, timesOf(a, b) + 1);
      return areNew;
    },
  };
}
export type Meetings = ReturnType<typeof meetings>;

/** Everybody in a room with everybody else in it, once. */
export const twosIn = (room: readonly string[]) =>
  room.flatMap((a, index) => room.slice(index + 1).map((b) => [a, b] as const));
