import type { sessions } from "@hearth/contracts/sessions";
import { answerAsk as answer } from "../../domain/floor.ts";
import { done, type LiveOf, membersOnly, selfOf } from "../liveCommand.ts";

export const answerAsk: LiveOf<typeof sessions.rpc.answerAsk> = {
  allow: membersOnly,
  decide: (_input, asked) => answer(asked.state, selfOf(asked)),
  answer: done,
};
