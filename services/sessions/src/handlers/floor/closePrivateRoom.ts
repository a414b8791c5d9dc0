import type { sessions } from "@hearth/contracts/sessions";
import { closePrivateRoom as close } from "../../domain/privateRooms.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";
import { byWhom } from "./byWhom.ts";
export const closePrivateRoom: LiveOf<typeof sessions.rpc.closePrivateRoom> = {
  allow: leadersOnly,
  decide: ({ roomId }, asked, { now }) => close(asked.state, { roomId, by: byWhom(asked), now }),
  answer: done,
};
