import { createLocalJWKSet, errors, type JSONWebKeySet, jwtVerify, SignJWT } from "jose";
import { Actor } from "@hearth/contracts/actor";
import { SignedActor } from "@hearth/contracts/envelope";
import { AppError, unavailable } from "@hearth/contracts/errors";

export type SignActor = (actor: Actor) => Promise<SignedActor>;
export type VerifyActor = (token: string) => Promise<Actor>;

/** Signs actors under the name `kid`: the gateway those of people, any other part its own. */
export const actorSigner =
  (privateKey: CryptoKey, kid: string): SignActor =>
  async (actor) => {
    const token = new SignJWT(actor).setProtectedHeader({ alg: "EdDSA", kid });
    return SignedActor.parse(await token.setIssuedAt().setExpirationTime("30s").sign(privateKey));
  };

type Told = { readonly error: (about: object, message: string) => void };

/** Believes each signer what it may say, for 30 seconds. A wrong clock is an alert and no fault of the person. */
export function actorVerifier(jwks: JSONWebKeySet, log?: Told): VerifyActor {
  const keyOf = createLocalJWKSet(jwks);
  const rules = { algorithms: ["EdDSA"], maxTokenAge: "30s", clockTolerance: 5 };
  return async (token) => {
    try {
      const { payload, protectedHeader } = await jwtVerify(token, keyOf, rules);
      return vouchedFor(Actor.parse(payload), protectedHeader.kid);
    } catch (cause) {
      if (!isOfTime(cause)) throw unauthenticated(cause);
      log?.error({ alert: "clock", err: cause }, "an actor was refused for its time alone");
      throw unavailable(cause);
    }
  };
}

/** The gateway speaks for people, and every other signer for itself alone. */
function vouchedFor(actor: Actor, kid: string | undefined): Actor {
  const own = actor.kind === "service" ? actor.service === kid : kid === "gateway";
  if (!own || (actor.kind === "service" && kid === "gateway")) throw unauthenticated();
  return actor;
}

const isOfTime = (fault: unknown) =>
  fault instanceof errors.JWTExpired ||
  (fault instanceof errors.JWTClaimValidationFailed && fault.claim === "iat");

const unauthenticated = (cause?: unknown) =>
  cause instanceof AppError ? cause : new AppError("unauthenticated", "Sign in again", { cause });
