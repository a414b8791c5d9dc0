import type { LiveTable } from "@hearth/contracts/live";

/**
 * May this listener hear and see this speaker? Both have to be in a room. Who visits by `join` stands in the visited
 * room instead of the own one; who listens in is heard in the own room only, and hears the visited one besides.
 */
export function canHear(table: LiveTable, listener: string, speaker: string): boolean {
  if (listener === speaker) return false;
  const spoken = standsIn(table, speaker);
  if (spoken === undefined) return false;
  const ears = hearsFrom(table, listener);
  if (ears.length === 0) return false;
  return ears.includes(spoken) || table.broadcast.includes(speaker);
}

/** The room in which a participant is heard and seen; undefined for who is in none. */
export function standsIn({ rooms, visits }: LiveTable, participant: string): string | undefined {
  const own = entry(rooms, participant);
  const visit = entry(visits, participant);
  return own !== undefined && visit?.mode === "join" ? visit.room : own;
}

/** The rooms whose voices reach a participant: none for who is in no room. */
export function hearsFrom(table: LiveTable, participant: string): readonly string[] {
  const stands = standsIn(table, participant);
  if (stands === undefined) return [];
  const visit = entry(table.visits, participant);
  return visit?.mode === "listen" ? [stands, visit.room] : [stands];
}

/** A table is data from the wire: only its own keys count, never what every object inherits. */
const entry = <V>(record: Readonly<Record<string, V>>, key: string): V | undefined =>
  Object.hasOwn(record, key) ? record[key] : undefined;
