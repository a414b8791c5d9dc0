import type { sessions } from "@hearth/contracts/sessions";
import { setDoor as change } from "../../domain/door.ts";
import { done, leadersOnly, type LiveOf } from "../liveCommand.ts";
import { doorSettingsOf } from "./doorSettingsOf.ts";

export const setDoor: LiveOf<typeof sessions.rpc.setDoor> = {
  allow: leadersOnly,
  decide: (input, { state }, { now }) => change(state, doorSettingsOf(input), now),
  answer: done,
};
