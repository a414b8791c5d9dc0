import type { ControlView } from "@hearth/contracts/live";
import { returnsAt } from "./places.ts";
import { useSecondsLeft } from "./useSecondsLeft.ts";

/** Rooms that are open until a recall tell their end from their first warning on. */
const firstWarning = 300;

/** Staff have set a time, or called everybody back. */
const isSet = (breakout: ControlView["breakout"]): boolean =>
  breakout !== null && (breakout.recallAt ?? breakout.endsAt) !== null;

/** Whole seconds until everybody is back in main; null where no rooms are open, or nobody has to know yet. */
export function useRoomsLeft(view: ControlView | null, offsetMs: number): number | null {
  const left = useSecondsLeft(view ? returnsAt(view) : null, offsetMs);
  if (left === null) return null;
  return isSet(view?.breakout ?? null) || left <= firstWarning ? left : null;
}
