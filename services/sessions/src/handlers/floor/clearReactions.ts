import type { sessions } from "@hearth/contracts/sessions";
import { clearReactions as clear } from "../../domain/floor.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const clearReactions: LiveOf<typeof sessions.rpc.clearReactions> = {
  allow: leadersOnly,
  decide: (_input, { state }) => clear(state),
  answer: done,
};
