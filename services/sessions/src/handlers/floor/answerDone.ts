import type { sessions } from "@hearth/contracts/sessions";
import { answerDone as answer } from "../../domain/floor.ts";
import { done, type LiveOf, membersOnly, selfOf } from "../liveCommand.ts";

export const answerDone: LiveOf<typeof sessions.rpc.answerDone> = {
  allow: membersOnly,
  decide: (_input, asked) => answer(asked.state, selfOf(asked)),
  answer: done,
};
