import type { sessions } from "@hearth/contracts/sessions";
import { setDoor as change } from "../../domain/door.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

/** The passcode comes sealed: service.ts seals it, with the session's id as the salt, before the transaction. */
export const setDoor: LiveOf<typeof sessions.rpc.setDoor> = {
  allow: leadersOnly,
  decide: ({ sessionId: salt, waitingRoom, passcode, expectedAt }, { state }, { now }) =>
    change(
      state,
      {
        ...(waitingRoom !== undefined && { waitingRoom }),
        ...(passcode !== undefined && {
          passcode: passcode === null ? null : { salt, hash: passcode },
        }),
        ...(expectedAt !== undefined && { expectedAt }),
      },
      now,
    ),
  answer: done,
};
