import type { CameraRule } from "@hearth/contracts/live/floor";
import { notFound } from "@hearth/contracts/errors";
import { mustNotBeOver } from "./lifecycle.ts";
import { changeSession, type LiveState, participantOf } from "./liveState.ts";

export type Cameras = {
  readonly rule: CameraRule;
  readonly exceptions: readonly string[];
  readonly now: Date;
};

/** Sets the rule for clients' cameras, with those for whom it does not hold. */
export function setCameraRule(state: LiveState, { rule, exceptions, now }: Cameras): LiveState {
  mustNotBeOver(state, now);
  if (exceptions.some((id) => !participantOf(state, id))) throw notFound("Participant");
  const floor = {
    ...state.session.floor,
    cameraRule: rule,
    cameraExceptions: [...new Set(exceptions)],
    version: state.session.floor.version + 1,
  };
  return changeSession(state, { floor });
}
