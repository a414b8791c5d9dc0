import type { Music, Pin } from "@hearth/contracts/live/tools";
import { conflict } from "@hearth/contracts/errors";
import { mustBeLive, mustNotBeOver } from "./lifecycle.ts";
import { changeSession, type LiveState, type Participant } from "./liveState.ts";
import { isMember } from "./parts.ts";
import type { ToolsState } from "./sections.ts";
import { inside } from "./table.ts";

const withTools = (state: LiveState, change: Partial<ToolsState>): LiveState =>
  changeSession(state, { tools: { ...state.session.tools, ...change } });

/** Puts a task or a link in everybody's sight, or takes it away. */
export function pin(state: LiveState, what: Pin | null, now: Date): LiveState {
  mustNotBeOver(state, now);
  return withTools(state, { pin: what });
}

/** A timer, or with no seconds a stopwatch, begins now; null takes it away. */
export function setTimer(
  state: LiveState,
  timer: { readonly seconds: number | null } | null,
  now: Date,
): LiveState {
  mustBeLive(state);
  const begun = timer && { ...timer, startedAt: now.toISOString(), pausedAt: null };
  return withTools(state, { timer: begun });
}

/** Stands still or goes on. Its beginning moves by the time that it stood still. */
export function pauseTimer(state: LiveState, paused: boolean, now: Date): LiveState {
  mustBeLive(state);
  const { timer } = state.session.tools;
  if (!timer) throw conflict("There is no timer");
  if (paused === (timer.pausedAt !== null)) return state;
  if (timer.pausedAt === null)
    return withTools(state, { timer: { ...timer, pausedAt: now.toISOString() } });
  const stood = now.getTime() - Date.parse(timer.pausedAt);
  const startedAt = new Date(Date.parse(timer.startedAt) + stood).toISOString();
  return withTools(state, { timer: { ...timer, startedAt, pausedAt: null } });
}

/** Quiet music begins for everybody, or ends (null). What plays already goes on undisturbed where only the rooms change. */
export function setMusic(state: LiveState, wanted: Wanted | null, now: Date): LiveState {
  mustBeLive(state);
  const before = state.session.tools.music;
  const music = wanted && startedWith(wanted, before, now);
  return isSameMusic(music, before) ? state : withTools(state, { music });
}

type Wanted = Omit<Music, "startedAt">;

const startedWith = (wanted: Wanted, before: Music | null, now: Date): Music => ({
  ...wanted,
  startedAt: before?.piece === wanted.piece ? before.startedAt : now.toISOString(),
});

const isSameMusic = (a: Music | null, b: Music | null): boolean =>
  a?.piece === b?.piece && a?.everywhere === b?.everywhere;

type Chance = { readonly now: Date; readonly random: () => number };

/** Chance chooses one of the group who is in: nobody twice before everybody was, and nobody twice in a row. */
export function pick(state: LiveState, { now, random }: Chance): LiveState {
  mustBeLive(state);
  const clients = inside(state).filter(isMember);
  const before = state.session.tools.pickedBefore;
  const left = clients.filter(({ participantId }) => !before.includes(participantId));
  const chosen = oneOf(left.length > 0 ? left : withoutLast(clients, before), random);
  if (!chosen) throw conflict("No client is in the session");
  const { participantId, displayName } = chosen;
  return withTools(state, {
    picked: { participantId, displayName, at: now.toISOString() },
    pickedBefore: left.length > 0 ? [...before, participantId] : [participantId],
  });
}

export function clearPicked(state: LiveState): LiveState {
  mustBeLive(state);
  return state.session.tools.picked === null ? state : withTools(state, { picked: null });
}

/** A new round begins with somebody else, where there is somebody else. */
function withoutLast(clients: readonly Participant[], before: readonly string[]) {
  const others = clients.filter(({ participantId }) => participantId !== before.at(-1));
  return others.length > 0 ? others : clients;
}

const oneOf = <T>(all: readonly T[], random: () => number): T | undefined =>
  all[Math.floor(random() * all.length)];
