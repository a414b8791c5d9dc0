import type { sessions } from "@hearth/contracts/sessions";
import { say as write } from "../../domain/talk.ts";
import { type LiveOf, membersOnly, selfOf } from "../liveCommand.ts";

export const say: LiveOf<typeof sessions.rpc.say> = {
  allow: membersOnly,
  decide: ({ to, text }, asked, { newId: messageId, now }) =>
    write(asked.state, { me: selfOf(asked), to, text, messageId, now }),
  answer: ({ next }) => ({ messageId: next.messages.at(-1)?.messageId ?? "" }),
};
