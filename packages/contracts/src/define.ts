import { z } from "zod";
import type { ActorKind, Role } from "./actor.ts";
import { subjectOf } from "./subject.ts";

/** Who may ask: the kinds of actor and, where given, the roles. `bus.serve` refuses all others. */
export type Access = {
  readonly kinds: readonly ActorKind[];
  readonly roles?: readonly Role[];
};

/** Somebody who signed in, in any role: the rule where a contract says nothing else. */
export const signedIn: Access = { kinds: ["signIn"] };

/** Somebody who signed in in one of these roles. */
export const byRole = (...roles: readonly Role[]): Access => ({ kinds: ["signIn"], roles });

/** Whoever is in the room or on the way to it: by sign-in or by link. */
export const inPerson: Access = { kinds: ["signIn", "seat"] };

/** Only another service of ours, never a person. */
export const byService: Access = { kinds: ["service"] };

/** A `door` is asked before anybody is known: no tenant, no actor, no idempotency; by the gateway alone. */
export type RpcKind = "query" | "command" | "door";

export type Rpc<
  I extends z.ZodType = z.ZodType,
  O extends z.ZodType = z.ZodType,
  K extends RpcKind = RpcKind,
> = {
  readonly kind: K;
  readonly subject: string;
  readonly access: Access;
  readonly input: I;
  readonly output: O;
};

export type EventContract<D extends z.ZodType = z.ZodType> = {
  readonly subject: string;
  readonly data: D;
};

type Shape<I, O> = { readonly input: I; readonly output: O; readonly access?: Access };

const rpc =
  <K extends RpcKind>(kind: K) =>
  <I extends z.ZodType, O extends z.ZodType>(
    name: string,
    { input, output, access = signedIn }: Shape<I, O>,
  ): Rpc<I, O, K> => ({ kind, subject: `rpc.${name}`, access, input, output });

/** A request that changes nothing. Subjects read `rpc.<service>.<noun>.<verb>`. */
export const query = rpc("query");

/** A request that changes something, once for each idempotency key. */
export const command = rpc("command");

/** A request of somebody who is not known yet. Its envelope has a request id and no actor. */
export const door = rpc("door");

/** A fact that has already happened: ids, codes and scores. Subjects read `evt.<service>.<noun>.<pastParticiple>`. */
export const event = <D extends z.ZodType>(name: string, data: D): EventContract<D> => ({
  subject: `evt.${name}`,
  data,
});

/** A request to one media node, whose id is part of the subject `media.<nodeId>.<verb>`. */
export type NodeRpc<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  readonly verb: string;
  readonly access: Access;
  readonly input: I;
  readonly output: O;
};

export const toNode = <I extends z.ZodType, O extends z.ZodType>(
  verb: string,
  { input, output, access = inPerson }: Shape<I, O>,
): NodeRpc<I, O> => ({ verb, access, input, output });

/**
 * The contract as one node serves it. It is a `query` for the bus: a node has no database, so nothing is
 * stored for a repetition; its commands are idempotent by their own content.
 */
export const atNode = <I extends z.ZodType, O extends z.ZodType>(
  { verb, ...contract }: NodeRpc<I, O>,
  nodeId: string,
): Rpc<I, O> => ({
  kind: "query",
  subject: subjectOf("media.{nodeId}.{verb}", { nodeId, verb }),
  ...contract,
});

/** What a request that only has to be done answers. */
export const Done = z.object({});
