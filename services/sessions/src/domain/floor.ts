import { conflict } from "@hearth/contracts/errors";
import type { Locks, ReactionKind } from "@hearth/contracts/live/floor";
import { mainRoom } from "@hearth/contracts/live/rooms";
import { insider, locked, mark, mustBeInside } from "./insider.ts";
import { mustBeLive, mustNotBeOver } from "./lifecycle.ts";
import { changeSession, type LiveState, note, type Participant } from "./liveState.ts";
import { isMember, isOfStaff, worksHere } from "./parts.ts";
import { powersOf } from "./powers.ts";
import type { FloorState } from "./sections.ts";
import { inside, roomOf, whereHeard } from "./table.ts";
import { setMusic } from "./tools.ts";

type LockChange = { readonly [L in keyof Locks]?: boolean | undefined };

const withFloor = (state: LiveState, change: Partial<FloorState>): LiveState =>
  changeSession(state, { floor: { ...state.session.floor, ...change } });

/** Locks and unlocks for clients, also before the group; what is not named stays as it is. */
export function setLocks(state: LiveState, locks: LockChange, now: Date): LiveState {
  mustNotBeOver(state, now);
  const named = Object.entries(locks).filter(([, value]) => value !== undefined);
  const { locks: former, version } = state.session.floor;
  const changed: Locks = { ...former, ...Object.fromEntries(named) };
  return withFloor(state, { locks: changed, version: version + 1 });
}

export type Muting = {
  /** Null: the group where the asker stands (in main, where they have not come in), but `except`. */
  readonly participantIds: readonly string[] | null;
  readonly except: string | null;
  /** The group in every room but the private ones, from which nobody outside takes a voice. */
  readonly everyRoom: boolean;
  readonly by: string | null;
};

/** Turns microphones off once. Each stays with its owner: nothing here turns one on. */
export function mute(state: LiveState, { participantIds, except, ...all }: Muting): LiveState {
  mustBeLive(state);
  const named = participantIds ?? groupNear(state, all);
  for (const id of except === null ? named : [...named, except]) insider(state, id);
  const isMeant = ({ participantId: id }: Participant) => named.includes(id) && id !== except;
  return mark(state, isMeant, ({ mutes }) => ({ mutes: mutes + 1 }));
}

/** Of the group and who looks on: colleagues and who interprets are never meant by "all". */
function groupNear(state: LiveState, { by, everyRoom }: Pick<Muting, "by" | "everyRoom">) {
  const me = inside(state).find(({ participantId }) => participantId === by);
  const here = me ? whereHeard(state, me) : mainRoom;
  const shared = state.rooms.filter(({ kind }) => kind === "breakout");
  const rooms = everyRoom ? [here, mainRoom, ...shared.map(({ roomId }) => roomId)] : [here];
  return inside(state)
    .filter((one) => !worksHere(one) && rooms.includes(roomOf(state, one)))
    .map(({ participantId }) => participantId);
}

type About = { readonly participantId: string; readonly now: Date };

/** Asks somebody to unmute: it is left to them. */
export function askToSpeak(state: LiveState, { participantId, now }: About): LiveState {
  const one = insider(state, participantId);
  if (!powersOf(state, one).microphone)
    throw conflict("This microphone is locked: open the lock before you ask");
  return mark(state, is(participantId), () => ({ askedToSpeak: now.toISOString() }));
}

/** They answered, one way or the other. */
export function answerAsk(state: LiveState, me: Participant): LiveState {
  mustBeInside(state, me);
  if (me.marks.askedToSpeak === null) return state;
  return mark(state, is(me.participantId), () => ({ askedToSpeak: null }));
}

/** Raises or lowers the own hand. A hand that is up keeps its place in the order. */
export function raiseHand(
  state: LiveState,
  me: Participant,
  { raised, now }: { readonly raised: boolean; readonly now: Date },
): LiveState {
  mustBeInside(state, me);
  if (raised === (me.marks.hand !== null)) return state;
  return mark(state, is(me.participantId), () => ({ hand: raised ? now.toISOString() : null }));
}

/** Lowers one hand, or (null) all. */
export function lowerHands(state: LiveState, participantId: string | null): LiveState {
  mustBeLive(state);
  if (participantId !== null) insider(state, participantId);
  const isUp = (one: Participant) => one.marks.hand !== null;
  const isMeant = participantId === null ? () => true : is(participantId);
  return mark(
    state,
    (one) => isUp(one) && isMeant(one),
    () => ({ hand: null }),
  );
}

/** Shows a reaction in the place of the former one. */
export function react(
  state: LiveState,
  me: Participant,
  { kind, now }: { readonly kind: ReactionKind; readonly now: Date },
): LiveState {
  mustBeInside(state, me);
  if (!isOfStaff(me) && state.session.floor.pausedAt !== null) throw locked("The group is paused");
  const reaction = { kind, at: now.toISOString() };
  return mark(state, is(me.participantId), () => ({ reaction }));
}

/** Takes every reaction away. */
export function clearReactions(state: LiveState): LiveState {
  mustBeLive(state);
  return mark(
    state,
    ({ marks }) => marks.reaction !== null,
    () => ({ reaction: null }),
  );
}

/** Asks every client for a tap, in the place of the former question; null ends it. */
export function askDone(
  state: LiveState,
  { question, now }: { readonly question: string | null; readonly now: Date },
): LiveState {
  mustBeLive(state);
  const doneCheck =
    question === null ? null : { askedAt: now.toISOString(), question, answered: [] };
  return withFloor(state, { doneCheck });
}

/** One tap; a second one changes nothing. */
export function answerDone(state: LiveState, me: Participant): LiveState {
  mustBeInside(state, me);
  const { doneCheck } = state.session.floor;
  if (!doneCheck) throw conflict("Nobody asks any more");
  if (!isMember(me) || doneCheck.answered.includes(me.participantId)) return state;
  const answered = [...doneCheck.answered, me.participantId];
  return withFloor(state, { doneCheck: { ...doneCheck, answered } });
}

export type Pausing = { readonly paused: boolean; readonly by: string | null; readonly now: Date };

/** Pauses the group for all, and ends quiet music; or lets the group go on. Each use is logged; the same again changes nothing. */
export function pauseAll(state: LiveState, { paused, by, now }: Pausing): LiveState {
  mustBeLive(state);
  if (paused === (state.session.floor.pausedAt !== null)) return state;
  const at = now.toISOString();
  const quiet = paused ? setMusic(clearReactions(state), null, now) : state;
  const kind = paused ? ("paused" as const) : ("resumed" as const);
  const about = inside(state)
    .filter((one) => !isOfStaff(one))
    .map(({ participantId }) => participantId);
  const next = withFloor(quiet, { pausedAt: paused ? at : null });
  return note(next, { at, kind, by, about, room: null, reason: null });
}

const is =
  (participantId: string) =>
  (one: Participant): boolean =>
    one.participantId === participantId;
