import { randomUUID } from "node:crypto";
import { exportJWK, generateKeyPair, type JSONWebKeySet } from "jose";
import { actorSigner, actorVerifier, type SignActor, type VerifyActor } from "@hearth/bus/actor";
import { type Actor, ServiceName } from "@hearth/contracts/actor";
import type { Envelope } from "@hearth/contracts/envelope";
import {
  type SignTicket,
  ticketSigner,
  ticketVerifier,
  type VerifyTicket,
} from "@hearth/service-kit/files/tickets";

export type TestKeys = {
  readonly jwks: JSONWebKeySet;
  readonly verify: VerifyActor;
  /** Signs as the part that may: the gateway for people, each service for itself. */
  readonly sign: SignActor;
  /** Signs under any name, as a forger would. */
  readonly signAs: (kid: string) => SignActor;
  /** The tickets for files of a service, and who reads them. */
  readonly ticketsOf: (kid: string) => SignTicket;
  readonly verifyTicket: VerifyTicket;
  /** The envelope that the gateway, or a service, packs for this actor. */
  readonly as: (actor: Actor, idempotencyKey?: string) => Promise<Envelope>;
};

/** A key pair for each part of the house. */
export async function testKeys(): Promise<TestKeys> {
  const pairs = await Promise.all(
    ServiceName.options.map(async (kid) => {
      const { privateKey, publicKey } = await generateKeyPair("EdDSA");
      return { kid, privateKey, jwk: { ...(await exportJWK(publicKey)), kid, alg: "EdDSA" } };
    }),
  );
  const jwks = { keys: pairs.map(({ jwk }) => jwk) };
  const keyOf = (kid: string) => {
    const pair = pairs.find((one) => one.kid === kid);
    if (!pair) throw new TypeError(`Nobody is called ${kid}`);
    return pair.privateKey;
  };
  const signAs = (kid: string) => actorSigner(keyOf(kid), kid);
  const sign: SignActor = (actor) =>
    signAs(actor.kind === "service" ? actor.service : "gateway")(actor);
  return {
    jwks,
    verify: actorVerifier(jwks),
    sign,
    signAs,
    ticketsOf: (kid) => ticketSigner(keyOf(kid), kid),
    verifyTicket: ticketVerifier(jwks),
    async as(actor, idempotencyKey = randomUUID()) {
      const { tenant } = actor;
      return { tenant, actor: await sign(actor), requestId: randomUUID(), idempotencyKey };
    },
  };
}
