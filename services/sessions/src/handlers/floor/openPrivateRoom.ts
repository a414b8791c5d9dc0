import type { sessions } from "@hearth/contracts/sessions";
import { openPrivateRoom as open } from "../../domain/privateRooms.ts";
import { done, leadersOnly, type LiveOf, selfOf } from "../liveCommand.ts";

export const openPrivateRoom: LiveOf<typeof sessions.rpc.openPrivateRoom> = {
  allow: leadersOnly,
  decide: ({ participantId }, asked, { newId, now }) =>
    open(asked.state, { me: selfOf(asked), participantId, newId, now }),
  answer: done,
};
