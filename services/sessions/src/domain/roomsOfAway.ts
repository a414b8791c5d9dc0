import { unitsOf } from "./deal.ts";
import type { LiveState } from "./liveState.ts";
import { isBroken } from "./pairs.ts";
import { isHere } from "./presence.ts";
import { inside } from "./table.ts";

/** By person: the room of the plan. */
export type Assigned = Readonly<Record<string, string>>;

/**
 * The rooms of those who are away while rooms open, and whom the plan does not name: that of whom they are always with, so
 * that they are there when they come back. Nobody where a pair forbids it.
 */
export function roomsOfAway(state: LiveState, assigned: Assigned): Assigned {
  const away = inside(state).filter(
    (one) => !one.staff && !isHere(one) && assigned[one.personId] === undefined,
  );
  const ids = [...Object.keys(assigned), ...away.map(({ personId }) => personId)];
  const units = unitsOf(ids, state.pairs);
  return away.reduce<Assigned>((rooms, { personId }) => {
    const unit = units.find((one) => one.includes(personId)) ?? [];
    const room = unit.map((id) => assigned[id]).find((one) => one !== undefined);
    const next = { ...rooms, ...(room === undefined ? {} : { [personId]: room }) };
    const places = new Map(Object.entries({ ...assigned, ...next }));
    return state.pairs.some((pair) => isBroken(pair, places)) ? rooms : next;
  }, {});
}
