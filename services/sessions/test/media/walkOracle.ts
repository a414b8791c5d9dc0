import type { LiveTable, Source } from "@hearth/contracts/live";

export const sources: readonly Source[] = ["mic", "camera", "screen"];
export type Ways = ReadonlySet<string>;

/** A source of somebody on its way to somebody else, by one name. */
export const wayOf = (listener: string, speaker: string, source: Source) =>
  [listener, speaker, source].join(" ");

/** Where somebody is to be met: who drops in has left the own room for as long. Null for who is in none. */
export function placeOf({ rooms, visits }: LiveTable, id: string): string | null {
  const visit = visits[id];
  const own = rooms[id] ?? null;
  return own !== null && visit?.mode === "join" ? visit.room : own;
}

/** May somebody send this at all? */
export function isFree(table: LiveTable, id: string, source: Source): boolean {
  const locks = { mic: table.noMicrophone, camera: table.noCamera, screen: table.noScreen };
  return placeOf(table, id) !== null && !locks[source].includes(id);
}

/**
 * All that may pass by this table, room by room. Written from the rules of the house and not with the code that is under
 * test: a fault in that must not be forgiven here.
 */
export function waysOf(table: LiveTable): Ways {
  const people = Object.keys(table.rooms);
  const ways = new Set<string>();
  const open = (listener: string, speaker: string, source: Source) => {
    if (
      listener !== speaker &&
      isFree(table, speaker, source) &&
      isShown(table, [listener, speaker], source)
    )
      ways.add(wayOf(listener, speaker, source));
  };
  for (const room of roomsOf(table)) {
    const inside = people.filter((id) => placeOf(table, id) === room);
    const behindTheGlass = people.filter((id) => listensTo(table, id) === room);
    for (const speaker of inside)
      for (const listener of [...inside, ...behindTheGlass])
        for (const source of sources) open(listener, speaker, source);
  }
  for (const speaker of table.broadcast)
    for (const listener of people) open(listener, speaker, "mic");
  return ways;
}

const roomsOf = ({ rooms, visits }: LiveTable): ReadonlySet<string> =>
  new Set([...Object.values(rooms), ...Object.values(visits).map(({ room }) => room)]);

const listensTo = ({ visits }: LiveTable, id: string): string | null =>
  visits[id]?.mode === "listen" ? visits[id].room : null;

function isShown({ camerasForStaffOnly, staff }: LiveTable, both: string[], source: Source) {
  return source !== "camera" || !camerasForStaffOnly || both.some((id) => staff.includes(id));
}
