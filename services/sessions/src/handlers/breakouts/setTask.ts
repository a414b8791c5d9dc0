import type { sessions } from "@hearth/contracts/sessions";
import { setTask as give } from "../../domain/breakouts.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const setTask: LiveOf<typeof sessions.rpc.setTask> = {
  allow: leadersOnly,
  decide: ({ roomId, task }, { state }) => give(state, roomId, task),
  answer: done,
};
