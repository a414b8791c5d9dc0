import type { sessions } from "@hearth/contracts/sessions";
import { setWhereabouts as set } from "../../domain/door.ts";
import { done, type LiveOf, membersOnly, selfOf } from "../liveCommand.ts";

export const setWhereabouts: LiveOf<typeof sessions.rpc.setWhereabouts> = {
  allow: membersOnly,
  decide: ({ address, callBack }, asked, { now }) =>
    set(asked.state, selfOf(asked).participantId, { address, callBack, at: now.toISOString() }),
  answer: done,
};
