import type { sessions } from "@hearth/contracts/sessions";
import { callForHelp as call } from "../../domain/help.ts";
import { done, type LiveOf, membersOnly, selfOf } from "../liveCommand.ts";

export const callForHelp: LiveOf<typeof sessions.rpc.callForHelp> = {
  allow: membersOnly,
  decide: ({ calling }, asked, { now }) => {
    const { participantId } = selfOf(asked);
    return call(asked.state, { participantId, calling, now });
  },
  answer: done,
};
