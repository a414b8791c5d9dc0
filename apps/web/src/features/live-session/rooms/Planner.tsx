import type { ControlView } from "@hearth/contracts/live";
import { useState } from "react";
import { ProblemAlert } from "../../../lib/ui/ProblemAlert.tsx";
import type { RoomSession } from "../roomParts.ts";
import { FirstPlan } from "./FirstPlan.tsx";
import { PlanBoard } from "./PlanBoard.tsx";
import type { Choose, Chosen } from "./plannerParts.ts";
import { usePlanner } from "./usePlanner.ts";

type PlannerProps = { readonly view: ControlView; readonly session: RoomSession };

const first: Chosen = {
  way: "random",
  count: 2,
  minutes: 15,
  choice: false,
  flagAfterMinutes: 10,
};

/** Rooms before they are open: one press for who is in a hurry, a plan for who is not. */
export function Planner({ view, session }: PlannerProps) {
  const planner = usePlanner(view, session);
  const [chosen, setChosen] = useState(first);
  const choose: Choose = (news) => setChosen((former) => ({ ...former, ...news }));
  const parts = { view, planner, chosen, choose };
  return (
    <div className="grid grid-cols-1 gap-4">
      {planner.problem && <ProblemAlert problem={planner.problem} />}
      {planner.plan.rooms.length === 0 ? <FirstPlan {...parts} /> : <PlanBoard {...parts} />}
    </div>
  );
}
