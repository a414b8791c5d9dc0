import type { ControlView } from "@hearth/contracts/live";
import { returnsAt } from "./places.ts";
import { useSecondsLeft } from "./useSecondsLeft.ts";

/** Rooms that are open until a recall tell their end from their first warning on. */
const firstWarning = 300;

/** Whole seconds until everybody is back in main; null where no rooms are open, or nobody has to know yet. */
export function useRoomsLeft(view: ControlView | null, offsetMs: number): number | null {
  const left = useSecondsLeft(view ? returnsAt(view) : null, offsetMs);
  const isSet = Boolean(view?.breakout?.recallAt ?? view?.breakout?.endsAt);
  return isSet || (left !== null && left <= firstWarning) ? left : null;
}
