import type { sessions } from "@hearth/contracts/sessions";
import { visitRoom as goTo } from "../../domain/visits.ts";
import { done, leadersOnly, type LiveOf, selfOf } from "../liveCommand.ts";

export const visitRoom: LiveOf<typeof sessions.rpc.visitRoom> = {
  allow: leadersOnly,
  decide: ({ visit }, asked, { now }) =>
    goTo(asked.state, { personId: selfOf(asked).personId, visit, now }),
  answer: done,
};
