import type { sessions } from "@hearth/contracts/sessions";
import { admitAll as letAllIn } from "../../domain/people.ts";
import { admitted } from "./admit.ts";
import { leadersOnly, type LiveOf } from "../liveCommand.ts";

export const admitAll: LiveOf<typeof sessions.rpc.admitAll> = {
  allow: leadersOnly,
  decide: (_input, { state }, { now }) => letAllIn(state, now),
  answer: (outcome) => ({ admitted: admitted(outcome).length }),
  facts: admitted,
};
