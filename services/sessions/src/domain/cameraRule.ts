import type { CameraRule } from "@hearth/contracts/live/floor";
import { notFound } from "@hearth/contracts/errors";
import { mustNotBeOver } from "./lifecycle.ts";
import { changeSession, type LiveState, participantOf } from "./liveState.ts";

export type Cameras = {
  readonly rule?: CameraRule | undefined;
  /** All of them anew; absent: those that are, changed by the two lists below. */
  readonly exceptions?: readonly string[] | undefined;
  readonly except: readonly string[];
  readonly exceptNoMore: readonly string[];
  readonly now: Date;
};

/** Sets the rule for clients' cameras, and for whom it does not hold; what is not named stays as it is. */
export function setCameraRule(state: LiveState, { now, ...change }: Cameras): LiveState {
  mustNotBeOver(state, now);
  const { floor } = state.session;
  const { rule = floor.cameraRule, exceptions = floor.cameraExceptions } = change;
  const added = [...(change.exceptions ?? []), ...change.except];
  if (added.some((id) => !participantOf(state, id))) throw notFound("Participant");
  const cameraExceptions = [...new Set([...exceptions, ...change.except])].filter(
    (id) => !change.exceptNoMore.includes(id),
  );
  const version = floor.version + 1;
  return changeSession(state, { floor: { ...floor, cameraRule: rule, cameraExceptions, version } });
}
