import type { Rooms } from "./deal.ts";

export type Swapping = {
  /** What it costs that these two are in one room. */
  readonly between: (a: string, b: string) => number;
  /** Who may change places at all. */
  readonly mayMove: (one: string) => boolean;
};

/** Lets two people of two rooms change places as long as that makes the rooms cheaper; sizes stay as they are. */
export function improve(rooms: Rooms, swapping: Swapping): Rooms {
  for (let now = rooms; ;) {
    const better = swapOnce(now, swapping);
    if (!better) return now;
    now = better;
  }
}

function swapOnce(rooms: Rooms, { between, mayMove }: Swapping): Rooms | null {
  const costIn = (one: string, room: readonly string[], without: string) =>
    room.reduce((sum, two) => sum + (two === one || two === without ? 0 : between(one, two)), 0);
  for (const [index, here] of rooms.entries())
    for (const there of rooms.slice(index + 1))
      for (const a of here.filter(mayMove))
        for (const b of there.filter(mayMove)) {
          const now = costIn(a, here, a) + costIn(b, there, b);
          if (costIn(a, there, b) + costIn(b, here, a) < now)
            return rooms.map((room) => room.map((one) => (one === a ? b : one === b ? a : one)));
        }
  return null;
}
