import { conflict, stale } from "@hearth/contracts/errors";
import type { CameraRule, Locks } from "@hearth/contracts/live/floor";
import type { Rules } from "@hearth/contracts/sessions/rules";
import { setCameraRule } from "./cameraRule.ts";
import { type DoorSettings, setDoor } from "./door.ts";
import { setLocks } from "./floor.ts";
import { mustNotBeOver } from "./lifecycle.ts";
import type { LiveState } from "./liveState.ts";

/** The rules of a session as they hold now. */
export function rulesOf({ session: { door, floor } }: LiveState): Rules {
  const { waitingRoom, expectedAt, passcode } = door;
  const { locks, cameraRule } = floor;
  const version = door.version + floor.version;
  return { locks, cameraRule, waitingRoom, expectedAt, hasPasscode: passcode !== null, version };
}

export type SavedRules = {
  /** Of the rules that the asker saw. */
  readonly version: number;
  readonly locks: Locks;
  readonly cameraRule: CameraRule;
  readonly door: DoorSettings;
  readonly now: Date;
};

/** Settles all rules before the session begins, unless somebody else did since: nobody's choice is undone unseen. */
export function saveRules(
  state: LiveState,
  { version, locks, cameraRule: rule, door, now }: SavedRules,
): LiveState {
  mustNotBeOver(state, now);
  if (state.session.phase !== "scheduled")
    throw conflict("This session has begun: change its rules in the room");
  if (rulesOf(state).version !== version) throw stale("What holds when the session begins");
  const closed = setLocks(state, locks, now);
  return setDoor(setCameraRule(closed, { rule, except: [], exceptNoMore: [], now }), door, now);
}
