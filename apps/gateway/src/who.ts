import type { PersonActor } from "@hearth/contracts/actor";
import type { DoorEnvelope } from "@hearth/contracts/envelope";
import { AppError, toAppError } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import type { Bus } from "@hearth/bus/types";
import type { Presented } from "./cookies.ts";

/** How old an answer of identity may be: asked again after `freshMs`, good for `staleMs` while identity is down. */
export type Patience = { readonly freshMs: number; readonly staleMs: number };

/** A command is for who is here now; a query may go on for a minute without identity. */
export const forCommands: Patience = { freshMs: 1_000, staleMs: 0 };
export const forQueries: Patience = { freshMs: 1_000, staleMs: 60_000 };
/** A seat that is in the room goes on for a minute too; who signed in does not. */
export const forLiveCommands = { signIn: forCommands, seat: forQueries };
/** What stands behind an open socket is asked again every 30 seconds. */
export const forOpenSockets: Patience = { freshMs: 30_000, staleMs: 60_000 };

type Seat = { readonly suggestedName: string; readonly endsAt: string };
type Known = { readonly actor: PersonActor; readonly seat: Seat | null; readonly at: number };
type Ask = (cookieHash: string, envelope: DoorEnvelope) => Promise<Omit<Known, "at">>;
type Asking = { readonly patience: Patience; readonly envelope: DoorEnvelope };
type AskingInSession = {
  readonly patience: Readonly<Record<keyof Presented, Patience>>;
  readonly envelope: DoorEnvelope;
};

/** How long identity may take while an earlier answer would do: a frozen one must not use up the whole deadline. */
const hurryMs = 1_000;

const mayPass = new Set(["unavailable", "timeout"]);
const signInFirst = () => new AppError("unauthenticated", "Sign in to go on");

/** Who stands behind a cookie, by identity, remembered for a moment. */
export class Who {
  readonly #known = new Map<string, Known>();
  readonly #asking = new Map<string, Promise<Known>>();
  #revocations = 0;
  readonly #asks: Readonly<Record<keyof Presented, Ask>>;

  constructor(bus: Bus) {
    this.#asks = {
      signIn: async (sessionHash, envelope) => ({
        ...(await bus.callDoor(identity.rpc.resolveSignIn, { sessionHash }, envelope)),
        seat: null,
      }),
      seat: async (seatHash, envelope) => {
        const { actor, ...seat } = await bus.callDoor(
          identity.rpc.resolveSeat,
          { seatHash },
          envelope,
        );
        return { actor, seat };
      },
    };
  }

  /** Who signed in; else who came by a link. */
  async resolve(presented: Presented, asking: Asking): Promise<Known> {
    if (presented.signIn && !presented.seat) return this.#one("signIn", presented.signIn, asking);
    if (presented.seat && !presented.signIn) return this.#one("seat", presented.seat, asking);
    if (!presented.signIn || !presented.seat) throw signInFirst();
    const signedIn = await this.#one("signIn", presented.signIn, asking).catch(unlessEnded);
    return signedIn ?? this.#one("seat", presented.seat, asking);
  }

  /** Who somebody is in one session: the seat made for it, else who signed in. */
  async inSession(
    presented: Presented,
    sessionId: string,
    { patience, envelope }: AskingInSession,
  ): Promise<Known> {
    const forSeat = { patience: patience.seat, envelope };
    const seated = await this.seat(presented, forSeat).catch(unlessEnded);
    if (seated?.actor.kind === "seat" && seated.actor.sessionId === sessionId) return seated;
    if (!presented.signIn) return seated ?? Promise.reject(signInFirst());
    return this.#one("signIn", presented.signIn, { patience: patience.signIn, envelope });
  }

  async seat(presented: Presented, asking: Asking): Promise<Known> {
    if (!presented.seat) throw signInFirst();
    return this.#one("seat", presented.seat, asking);
  }

  /** Forgets everybody of whom this is true, since it was revoked. */
  forget(isOf: (actor: PersonActor) => boolean): void {
    this.#revocations += 1;
    for (const [hash, { actor }] of this.#known) if (isOf(actor)) this.#known.delete(hash);
  }

  async #one(kind: keyof Presented, hash: string, asking: Asking): Promise<Known> {
    const known = this.#known.get(hash);
    if (known && ageOf(known) < asking.patience.freshMs) return known;
    try {
      const mayGoOn = known !== undefined && ageOf(known) < asking.patience.staleMs;
      return await this.#askOnce(kind, hash, mayGoOn ? hurried(asking.envelope) : asking.envelope);
    } catch (fault) {
      return this.#without(fault, hash, asking.patience);
    }
  }

  /** Many requests of one page ask together. What was revoked meanwhile is not remembered. */
  #askOnce(kind: keyof Presented, hash: string, envelope: DoorEnvelope): Promise<Known> {
    const revocations = this.#revocations;
    const ask = async () => {
      const answer = { ...(await this.#asks[kind](hash, envelope)), at: performance.now() };
      if (revocations === this.#revocations) this.#known.set(hash, answer);
      return answer;
    };
    const asking = this.#asking.get(hash) ?? ask().finally(() => this.#asking.delete(hash));
    this.#asking.set(hash, asking);
    return asking;
  }

  /** Identity did not answer: who was known a moment ago may go on, where that is enough. */
  #without(fault: unknown, hash: string, { staleMs }: Patience): Known {
    const known = this.#known.get(hash);
    const passes = mayPass.has(toAppError(fault).code);
    if (!passes) this.#known.delete(hash);
    if (!passes || !known || ageOf(known) >= staleMs) throw fault;
    return known;
  }

  /** Drops what nobody may use any more. */
  sweep(): void {
    for (const [hash, known] of this.#known)
      if (ageOf(known) > forQueries.staleMs) this.#known.delete(hash);
  }
}

const hurried = ({ budgetMs = hurryMs, ...envelope }: DoorEnvelope): DoorEnvelope => ({
  ...envelope,
  budgetMs: Math.min(budgetMs, hurryMs),
});

const ageOf = ({ at }: Known) => performance.now() - at;

/** An ended cookie counts as none; any other fault is a fault. */
function unlessEnded(fault: unknown): null {
  if (toAppError(fault).code === "unauthenticated") return null;
  throw fault;
}
