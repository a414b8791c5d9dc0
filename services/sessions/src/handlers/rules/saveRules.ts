import type { sessions } from "@hearth/contracts/sessions";
import { rulesOf, saveRules as save } from "../../domain/rules.ts";
import { doorSettingsOf } from "../door/doorSettingsOf.ts";
import { leadersOnly, type LiveOf } from "../liveCommand.ts";

export const saveRules: LiveOf<typeof sessions.rpc.saveRules> = {
  allow: leadersOnly,
  decide: (input, { state }, { now }) => {
    const { version, locks, cameraRule } = input;
    return save(state, { version, locks, cameraRule, door: doorSettingsOf(input), now });
  },
  answer: ({ next }) => rulesOf(next),
};
