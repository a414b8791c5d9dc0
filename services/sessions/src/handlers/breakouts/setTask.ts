import type { sessions } from "@hearth/contracts/sessions";
import { setTask as give } from "../../domain/breakouts.ts";
import { filesIn, withKeptFile } from "../../domain/taskFiles.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const setTask: LiveOf<typeof sessions.rpc.setTask> = {
  allow: leadersOnly,
  names: ({ task }) => filesIn([task]),
  decide: ({ roomId, task }, { state, files }) => give(state, roomId, withKeptFile(task, files)),
  answer: done,
};
