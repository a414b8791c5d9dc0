import type { sessions } from "@hearth/contracts/sessions";
import { givePasscode as give } from "../../domain/door.ts";
import { lacksPasscode, triesLeft } from "../../domain/passcode.ts";
import { type LiveOf, membersOnly, selfOf } from "../liveCommand.ts";
import { admitted } from "./admit.ts";

/** The passcode comes sealed: service.ts seals it before the transaction. */
export const givePasscode: LiveOf<typeof sessions.rpc.givePasscode> = {
  allow: membersOnly,
  decide: ({ passcode: sealed }, asked, { now }) =>
    give(asked.state, { participantId: selfOf(asked).participantId, sealed, now }),
  answer: ({ next }, asked, now) => {
    const me = selfOf({ ...asked, state: next });
    return { accepted: !lacksPasscode(next, me), triesLeft: triesLeft(me, now) };
  },
  facts: admitted,
};
