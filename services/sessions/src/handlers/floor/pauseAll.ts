import type { sessions } from "@hearth/contracts/sessions";
import { pauseAll as pause } from "../../domain/floor.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";
import { byWhom } from "./byWhom.ts";
export const pauseAll: LiveOf<typeof sessions.rpc.pauseAll> = {
  allow: leadersOnly,
  decide: ({ paused }, asked, { now }) => pause(asked.state, { paused, by: byWhom(asked), now }),
  answer: done,
};
