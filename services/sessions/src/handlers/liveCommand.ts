import type { z } from "zod";
import type { Actor, Role } from "@hearth/contracts/actor";
import type { EventContract, Rpc } from "@hearth/contracts/define";
import { type AppError, notFound, stale } from "@hearth/contracts/errors";
import type { FileRef } from "@hearth/contracts/files";
import type { Handler, Work } from "@hearth/service-kit/unitOfWork";
import { leads } from "../domain/leading.ts";
import type { LiveState, Message, Participant } from "../domain/liveState.ts";
import { tidyRooms } from "../domain/tidyRooms.ts";
import type { Attempt, Deps, LiveDeps } from "../ports.ts";

/** Who asks, and what they ask about. */
export type Asked = {
  readonly state: LiveState;
  readonly actor: Actor;
  /** The asker's role in the group of the session; null for who has none. */
  readonly role: Role | null;
  readonly barred: boolean;
  /** Of the files that the command names: those of the group that are ready. */
  readonly files: readonly FileRef[];
  /** The message that the command is about, of any age; null when there is none. */
  readonly message?: Message | null;
  /** How many belong to the group, where the command asks for it. */
  readonly expected?: number;
};

type Chance = Pick<Attempt, "now" | "newId" | "place"> & { readonly random: () => number };
export type Outcome = { readonly former: LiveState; readonly next: LiveState };

/** A fact that follows from a change. */
type Following = {
  readonly contract: EventContract;
  readonly id: string;
  readonly data: object;
};

/** One thing that people do in a live session: who may, what becomes of it, what is answered. */
export type LiveCommand<I, O> = {
  /** May this person ask that? Throws `not_found` when not. */
  readonly allow: (asked: Asked) => void;
  /** The ids of files that the input names. */
  readonly names?: (input: I) => readonly string[];
  /** The id of a message that it is about. */
  readonly message?: (input: I) => string;
  /** It has to know how many belong to the group. */
  readonly counts?: true;
  /** The next state; the same object when nothing changes. Pure, so it can be rehearsed. */
  readonly decide: (input: I, asked: Asked, chance: Chance) => LiveState;
  readonly answer: (outcome: Outcome, asked: Asked, now: Date) => O;
  readonly facts?: (outcome: Outcome) => Following[];
};

/** The command behind one contract. */
export type LiveOf<C extends Rpc> = LiveCommand<z.output<C["input"]>, z.input<C["output"]>>;

type OnSession = Rpc<z.ZodType<{ readonly sessionId: string }>>;

export const done = () => ({});

/** Only who leads the group. For all others there is no such session. */
export function leadersOnly({ actor, role, state }: Asked): void {
  if (actor.kind !== "signIn" || !leads(role, state.session.kind)) throw notFound("Session");
}

type Coming = Pick<Asked, "actor" | "role" | "barred"> & { readonly sessionId: string };

/** Who may come to this session: by its own link, or as a member of its group. */
export function membersOnly({ state, ...asked }: Asked): void {
  comersOnly({ ...asked, sessionId: state.session.sessionId });
}

/** As `membersOnly`, where the session has not been loaded. */
export function comersOnly({ actor, role, barred, sessionId }: Coming): void {
  const bySeat = actor.kind === "seat" && actor.sessionId === sessionId;
  const bySignIn = actor.kind === "signIn" && role !== null;
  if (barred || !(bySeat || bySignIn)) throw notFound("Session");
}

/** Background work of this service itself. */
export function ourselvesOnly({ actor }: Asked): void {
  if (actor.kind !== "service") throw notFound("Session");
}

/** The asker's own place at the session. */
export function selfOf({ state, actor }: Asked): Participant {
  const personId = actor.kind === "service" ? undefined : actor.personId;
  const me = state.participants.find((one) => one.personId === personId);
  if (!me) throw notFound("Session");
  return me;
}

/** The session as this person asks about it. */
export async function ask(
  sessionId: string,
  actor: Actor,
  { live, people }: Pick<Deps, "live" | "people">,
): Promise<Asked> {
  const state = await live.load(sessionId);
  if (!state) throw notFound("Session");
  return askAbout(state, actor, people);
}

async function askAbout(
  state: LiveState,
  actor: Actor,
  people: Pick<Deps["people"], "standingOf">,
): Promise<Asked> {
  const about = { state, actor, files: [] };
  if (actor.kind === "service") return { ...about, role: null, barred: false };
  const { groupId } = state.session;
  return { ...about, ...(await people.standingOf(groupId, actor.personId)) };
}

type Asking<I> = {
  readonly input: I;
  readonly actor: Actor;
  /** The state that it was rehearsed on; without one, it is read. */
  readonly on: LiveState | null;
};

/** The session as this person asks about it, with all else that the command has to know. */
export async function askFor<I extends { readonly sessionId: string }, O>(
  command: LiveCommand<I, O>,
  { input, actor, on }: Asking<I>,
  deps: Pick<Deps, "live" | "people" | "files" | "messages">,
): Promise<Asked> {
  const { sessionId } = input;
  const asked = on ? await askAbout(on, actor, deps.people) : await ask(sessionId, actor, deps);
  const named = command.names?.(input);
  const messageId = command.message?.(input);
  return {
    ...asked,
    ...(named && { files: await deps.files.ready(asked.state.session.groupId, named) }),
    ...(command.counts && { expected: await deps.people.countIn(asked.state.session.groupId) }),
    ...(messageId !== undefined && { message: await deps.messages.find(sessionId, messageId) }),
  };
}

/** Decides: the same state, the same attempt, the same outcome. */
export function decideOn<I, O>(
  command: LiveCommand<I, O>,
  input: I,
  { asked, attempt }: { readonly asked: Asked; readonly attempt: Attempt },
): LiveState {
  command.allow(asked);
  const { state: former } = asked;
  const decided = command.decide(input, asked, { ...attempt, random: attempt.random() });
  return tidyRooms(decided, { former, by: participantIdOf(asked), now: attempt.now });
}

function participantIdOf({ state, actor }: Asked): string | null {
  if (actor.kind === "service") return null;
  const { personId } = actor;
  return state.participants.find((one) => one.personId === personId)?.participantId ?? null;
}

/**
 * A live command in its transaction. It is decided on the state that it was rehearsed on, which is not read again: the
 * change is written only while that is the state that is stored. Who asks is looked up in the transaction. It holds in any
 * epoch: what people ask of rooms and of each other is the same wherever the session is carried.
 */
export const carryOut =
  <C extends OnSession>(command: LiveOf<C>): Handler<C, LiveDeps> =>
  async (input, work) => {
    const { actor, attempt } = work;
    const asked = await askFor(command, { input, actor, on: attempt.foreseen }, work);
    const former = asked.state;
    const decided = decideOn(command, input, { asked, attempt });
    const next = await save(work, former, decided);
    await announce(work, command.facts?.({ former, next }) ?? []);
    nameWhoChanged(work, { former, next });
    return command.answer({ former, next }, asked, attempt.now);
  };

async function save({ attempt, live }: LiveDeps, former: LiveState, decided: LiveState) {
  if (former !== attempt.foreseen) throw race(attempt);
  if (decided === former) return former;
  const next = await live.save(former, decided);
  if (!next) throw race(attempt);
  attempt.wrote(former, next);
  return next;
}

function race(attempt: Attempt): AppError {
  attempt.raced();
  return stale("Session");
}

async function announce({ emit }: Work, facts: readonly Following[]): Promise<void> {
  for (const { contract, id, data } of facts) await emit(contract, id, data);
}

/** Whose record changed, for the audit. */
function nameWhoChanged({ about }: Work, { former, next }: Outcome): void {
  const before = new Set(former.participants);
  for (const one of next.participants) if (!before.has(one)) about(one.personId);
}
