import type { ControlView } from "@hearth/contracts/live";
import type { Opening, PlannerHand } from "./usePlanner.ts";
import type { Way } from "./ways.ts";

/** What was chosen so far, for the plan and for its opening. */
export type Chosen = Opening & { readonly way: Way; readonly count: number };
export type Choose = (news: Partial<Chosen>) => void;

export type PlannerPartProps = {
  readonly view: ControlView;
  readonly planner: PlannerHand;
  readonly chosen: Chosen;
  readonly choose: Choose;
};

/** The part of what was chosen that belongs to the opening. */
export const openingOf = ({ minutes, choice, flagAfterMinutes }: Chosen): Opening => ({
  minutes,
  choice,
  flagAfterMinutes,
});
