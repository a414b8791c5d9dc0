import type { sessions } from "@hearth/contracts/sessions";
import { react as show } from "../../domain/floor.ts";
import { done, type LiveOf, membersOnly, selfOf } from "../liveCommand.ts";

export const react: LiveOf<typeof sessions.rpc.react> = {
  allow: membersOnly,
  decide: ({ kind }, asked, { now }) => show(asked.state, selfOf(asked), { kind, now }),
  answer: done,
};
