import type { BreakoutPlan } from "@hearth/contracts/live/rooms";
import { useEffect, useState, useSyncExternalStore } from "react";
import type { RoomSession } from "../roomParts.ts";
import { type KeptPlan, PlanKeeper } from "./planKeeper.ts";

const nothingYet: BreakoutPlan = { version: 0, rooms: [], savedBy: "" };

/** The plan as this person works on it; what is unsaved when they look away is saved then. */
export function usePlanKeeper(
  plan: BreakoutPlan | null,
  { act }: Pick<RoomSession, "act">,
): readonly [PlanKeeper, KeptPlan] {
  const [keeper] = useState(
    () =>
      new PlanKeeper(plan ?? nothingYet, (version, rooms) => act("savePlan", { version, rooms })),
  );
  useEffect(() => {
    if (plan) keeper.told(plan);
  }, [keeper, plan]);
  useEffect(() => () => void keeper.flush(), [keeper]);
  return [keeper, useSyncExternalStore(keeper.subscribe, keeper.getSnapshot)];
}
