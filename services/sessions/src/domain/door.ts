import { notFound } from "@hearth/contracts/errors";
import { mustNotBeOver } from "./lifecycle.ts";
import {
  changePeople,
  changeSession,
  type LiveState,
  type Participant,
  participantOf,
} from "./liveState.ts";
import { askedAnew, lacksPasscode, tried } from "./passcode.ts";
import { isWelcome } from "./people.ts";
import type { DoorState, Whereabouts } from "./sections.ts";
import { into } from "./standing.ts";

export type DoorSettings = Partial<Pick<DoorState, "waitingRoom" | "passcode" | "expectedAt">>;

/** Changes the rules of the way in. Nobody comes in by that alone: who waits, waits for staff. */
export function setDoor(state: LiveState, settings: DoorSettings, now: Date): LiveState {
  mustNotBeOver(state, now);
  const { door } = state.session;
  const changed = changeSession(state, {
    door: { ...door, ...settings, version: door.version + 1 },
  });
  return settings.passcode ? changePeople(changed, askedAnew) : changed;
}

type Guess = { readonly participantId: string; readonly sealed: string; readonly now: Date };

/** Somebody at the door says the passcode, sealed as the stored one is. Where nobody waits it opens the door. */
export function givePasscode(state: LiveState, { participantId, sealed, now }: Guess): LiveState {
  mustNotBeOver(state, now);
  const isRight = sealed === state.session.door.passcode?.hash;
  return changePeople(state, (one) => {
    if (one.participantId !== participantId || !lacksPasscode(state, one)) return one;
    const after = tried(one, { isRight, now });
    return after.state === "lobby" && after.marks.passcode.given && isWelcome(state, after)
      ? into(state, after, { state: "admitted", now })
      : after;
  });
}

type DoorMessage = DoorState["messages"][number];

const kept = 20;
const added = (messages: readonly DoorMessage[], message: DoorMessage) =>
  [...messages, message].slice(-kept);

type Telling = {
  /** Null: everybody who waits, now or later. */
  readonly to: readonly string[] | null;
  readonly message: DoorMessage;
  readonly now: Date;
};

/** Words of staff to who waits. Who is not at the door any more does not get them. */
export function tellWaiting(state: LiveState, { to, message, now }: Telling): LiveState {
  mustNotBeOver(state, now);
  const { door } = state.session;
  if (to === null)
    return changeSession(state, { door: { ...door, messages: added(door.messages, message) } });
  if (to.some((id) => !participantOf(state, id))) throw notFound("Participant");
  return changePeople(state, (one) =>
    to.includes(one.participantId) && one.state === "lobby" ? toldOne(one, message) : one,
  );
}

const toldOne = (one: Participant, message: DoorMessage): Participant => ({
  ...one,
  marks: { ...one.marks, doorMessages: added(one.marks.doorMessages, message) },
});

/** Where somebody is today, as they say it. */
export const setWhereabouts = (
  state: LiveState,
  participantId: string,
  whereabouts: Whereabouts,
): LiveState =>
  changePeople(state, (one) =>
    one.participantId === participantId ? { ...one, whereabouts } : one,
  );
