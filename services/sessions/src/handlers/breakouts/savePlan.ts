import type { sessions } from "@hearth/contracts/sessions";
import { savePlan as save } from "../../domain/plan.ts";
import { leadersOnly, type LiveOf, selfOf } from "../liveCommand.ts";

export const savePlan: LiveOf<typeof sessions.rpc.savePlan> = {
  allow: leadersOnly,
  decide: ({ version, rooms }, asked, { now }) =>
    save(asked.state, { version, rooms, savedBy: selfOf(asked).displayName, now }),
  answer: ({ next }) => next.session.breakouts.plan,
};
