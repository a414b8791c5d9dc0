import type { sessions } from "@hearth/contracts/sessions";
import { swap } from "../../domain/rooming.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";

export const swapParticipants: LiveOf<typeof sessions.rpc.swapParticipants> = {
  allow: leadersOnly,
  decide: ({ a, b }, { state }) => swap(state, { a, b }),
  answer: done,
};
