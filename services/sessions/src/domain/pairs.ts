import { conflict } from "@hearth/contracts/errors";
import { mainRoom } from "@hearth/contracts/live/rooms";
import type { Pair } from "@hearth/contracts/sessions/breakouts";
import type { LiveState } from "./liveState.ts";
import { inside, roomOf } from "./table.ts";

/** By person: the room in which each is, or is going to be. */
type Places = ReadonlyMap<string, string>;
type Two = Pick<Pair, "a" | "b" | "kind">;

/** Apart and in one room, or together and in two. In main everybody meets: nobody is kept apart there. */
export function isBroken({ a, b, kind }: Two, places: Places): boolean {
  const [one, other] = [places.get(a), places.get(b)];
  if (one === undefined || other === undefined) return false;
  return kind === "together" ? one !== other : one === other && one !== mainRoom;
}

/** Refuses places that do not respect a pair. Staff read it, so it may say which kind. */
export function mustBeRespected({ pairs }: LiveState, places: Places): void {
  const broken = pairs.find((pair) => isBroken(pair, places));
  if (broken?.kind === "apart")
    throw conflict(
      "A keep-apart pair is in one room: move one of them to another room, or add a room",
    );
  if (broken)
    throw conflict("A keep-together pair is in two places: move both to one room, or neither");
}

/** Who is to be where, by person. */
export type Ways = readonly (readonly [personId: string, room: string])[];

/**
 * The kind of pair that would not be respected if these people were there. Only breakout rooms count: to main, or aside
 * with staff, anybody may go alone.
 */
export function brokenBy(state: LiveState, ways: Ways): Pair["kind"] | null {
  const breakouts = new Set(
    state.rooms.filter(({ kind }) => kind === "breakout").map(({ roomId }) => roomId),
  );
  const now = inside(state).map((one) => [one.personId, roomOf(state, one)] as const);
  const places = new Map([...new Map([...now, ...ways])].filter(([, room]) => breakouts.has(room)));
  const moved = new Set(ways.map(([personId]) => personId));
  const theirs = state.pairs.filter(({ a, b }) => moved.has(a) || moved.has(b));
  return theirs.find((pair) => isBroken(pair, places))?.kind ?? null;
}
