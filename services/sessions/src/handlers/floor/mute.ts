import type { sessions } from "@hearth/contracts/sessions";
import { mute as silence } from "../../domain/floor.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";
import { byWhom } from "./byWhom.ts";
export const mute: LiveOf<typeof sessions.rpc.mute> = {
  allow: leadersOnly,
  decide: ({ participantIds, except, everyRoom }, asked) =>
    silence(asked.state, { participantIds, except, everyRoom, by: byWhom(asked) }),
  answer: done,
};
