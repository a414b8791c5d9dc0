import type { sessions } from "@hearth/contracts/sessions";
import { goToRoom as goTo } from "../../domain/rooming.ts";
import { done, type LiveOf, membersOnly, selfOf } from "../liveCommand.ts";

export const goToRoom: LiveOf<typeof sessions.rpc.goToRoom> = {
  allow: membersOnly,
  decide: ({ room }, asked) => goTo(asked.state, { personId: selfOf(asked).personId, room }),
  answer: done,
};
