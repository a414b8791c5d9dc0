import type { sessions } from "@hearth/contracts/sessions";
import { showWork as show } from "../../domain/showing.ts";
import { done, leadersOnly, type LiveOf, selfOf } from "../liveCommand.ts";

export const showWork: LiveOf<typeof sessions.rpc.showWork> = {
  allow: leadersOnly,
  decide: (shown, asked) => show(asked.state, selfOf(asked), shown),
  answer: done,
};
