import type { sessions } from "@hearth/contracts/sessions";
import { removeMessage as takeAway } from "../../domain/talk.ts";
import { done, leadersOnly, type LiveOf, selfOf } from "../liveCommand.ts";

export const removeMessage: LiveOf<typeof sessions.rpc.removeMessage> = {
  allow: leadersOnly,
  message: ({ messageId }) => messageId,
  decide: (_, asked) => takeAway(asked.state, selfOf(asked), asked.message),
  answer: done,
};
