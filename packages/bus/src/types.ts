import type { z } from "zod";
import type { Actor } from "@hearth/contracts/actor";
import type { EventContract, Rpc } from "@hearth/contracts/define";
import type { DoorEnvelope, Envelope, Fact } from "@hearth/contracts/envelope";
import type { AppError } from "@hearth/contracts/errors";

export type Input<C extends Rpc> = z.output<C["input"]>;
export type Output<C extends Rpc> = z.output<C["output"]>;

/** A request that was admitted. Its envelope opens other services, so it stays outside transactions. */
export type Call = { readonly actor: Actor; readonly envelope: Envelope };
/** A request of somebody who is not known yet. */
export type DoorCall = { readonly envelope: DoorEnvelope };

export type DoorRpc = Rpc<z.ZodType, z.ZodType, "door">;
/** The names of the contracts that are asked before anybody is known, and of all others. */
export type DoorNames<R> = {
  [K in keyof R]: R[K] extends { readonly kind: infer Kind }
    ? [Kind] extends ["door"]
      ? K
      : never
    : never;
}[keyof R];
export type RpcNames<R> = Exclude<keyof R, DoorNames<R>>;

export type Answerer<C extends Rpc> = (
  input: Input<C>,
  call: [C["kind"]] extends ["door"] ? DoorCall : Call,
) => Promise<z.input<C["output"]>>;

/** A service implements its whole contract: leaving one out does not compile. */
export type Answerers<R extends Readonly<Record<string, Rpc>>> = {
  readonly [K in keyof R]: Answerer<R[K]>;
};

/** Is told of a request that the bus itself refused, so that it can be written down. */
export type Refused = (contract: Rpc, call: Call, fault: AppError) => Promise<void>;

export type DeadLetter = {
  readonly subject: string;
  readonly streamSeq: number;
  readonly headers: Readonly<Record<string, readonly string[]>>;
  readonly body: Uint8Array<ArrayBuffer>;
};

export type FactOf<E extends EventContract> = Fact<z.output<E["data"]>>;

export type Reaction<E extends EventContract> = {
  /** A throw means: deliver it again, later. Until then nothing else of this durable is delivered. */
  readonly apply: (fact: FactOf<E>) => Promise<void>;
  /** Keeps what does not fit its contract, so that nothing is dropped. */
  readonly bury: (letter: DeadLetter) => Promise<void>;
  /** Puts aside what failed too often, so that other aggregates go on. */
  readonly park: (fact: FactOf<E>, cause: unknown) => Promise<void>;
  /** The stream or the durable was missing and is back: something may have been lost with it. */
  readonly attached?: () => void;
};

export type Log = {
  readonly error: (about: object, message: string) => void;
  readonly warn?: (about: object, message: string) => void;
  readonly info?: (about: object, message: string) => void;
};

/** Ends what was begun: a subscription, a listener. */
export type Stop = () => void;

export type Bus = {
  /** The name under which this process signs and serves. */
  readonly service: string;
  call<C extends Rpc>(
    contract: C,
    input: z.input<C["input"]>,
    envelope: Envelope,
  ): Promise<Output<C>>;
  /** Asks a `door`: nobody is known yet. */
  callDoor<C extends DoorRpc>(
    contract: C,
    input: z.input<C["input"]>,
    envelope: DoorEnvelope,
  ): Promise<Output<C>>;
  serve<R extends Readonly<Record<string, Rpc>>>(
    contracts: R,
    answerers: Answerers<R>,
    refused?: Refused,
  ): Stop;
  publish(subject: string, fact: Fact<unknown>): Promise<void>;
  /** Follows a fact by the durable that the provisioner made for this service; waits while it is missing. */
  subscribe<E extends EventContract>(contract: E, reaction: Reaction<E>): void;
  /** How many facts the durable of this contract still has to deliver. Throws while it is missing. */
  waiting(contract: EventContract): Promise<number>;
  /** Hears a fact by plain core NATS: what is missed is gone. */
  hear<E extends EventContract>(contract: E, heard: (fact: FactOf<E>) => void): Stop;
  hear(subject: string, heard: (data: unknown, subject: string) => void): Stop;
  /** Says something to whoever hears it now. While the bus is down it is not said at all. */
  tell(subject: string, data: unknown): void;
  readonly isUp: () => boolean;
  /** Called each time that the bus answers again. */
  readonly onReconnect: (back: () => void) => Stop;
  [Symbol.asyncDispose](): Promise<void>;
};
