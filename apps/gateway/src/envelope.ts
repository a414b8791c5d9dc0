import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import type { DoorEnvelope } from "@hearth/contracts/envelope";
import { AppError } from "@hearth/contracts/errors";
import type { SignActor } from "@hearth/bus/actor";
import type { Bus, Output } from "@hearth/bus/types";
import type { z } from "zod";

const budgetMs = 4_000;

/** What one call of a browser carries to everything that it causes. */
export type About = {
  readonly requestId: string;
  readonly traceparent?: string | undefined;
  readonly idempotencyKey?: string | undefined;
  readonly epoch?: number | undefined;
};

export type Clock = { readonly leftMs: () => number };

/** The one deadline of all that a call causes. */
export function deadline(): Clock {
  const startedAt = performance.now();
  return { leftMs: () => Math.floor(budgetMs - (performance.now() - startedAt)) };
}

function leftOf(clock: Clock): number {
  const left = clock.leftMs();
  if (left < 1) throw new AppError("timeout", "No answer in time: try again");
  return left;
}

export const doorEnvelope = (about: About, clock: Clock): DoorEnvelope => ({
  requestId: about.requestId,
  traceparent: about.traceparent,
  budgetMs: leftOf(clock),
});

export type Ask = <C extends Rpc>(contract: C, input: z.input<C["input"]>) => Promise<Output<C>>;
type Means = { readonly bus: Bus; readonly sign: SignActor };
type Whose = { readonly actor: Actor; readonly about: About; readonly clock: Clock };

/** Asks services in somebody's name, within what is left of the deadline. */
export const asking =
  ({ bus, sign }: Means, { actor, about, clock }: Whose): Ask =>
  async (contract, input) => {
    const signed = { tenant: actor.tenant, actor: await sign(actor) };
    return bus.call(contract, input, { ...signed, ...about, budgetMs: leftOf(clock) });
  };
