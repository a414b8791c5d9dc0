import type { Role, SignInActor } from "@hearth/contracts/actor";
import type { DoorWork } from "@hearth/service-kit/doors";
import { purposeOf } from "../domain/roles.ts";
import { expiriesOf, limitsOf } from "../domain/signIn.ts";
import type { DoorDeps } from "../ports.ts";

type Opening = {
  readonly tenant: string;
  readonly person: { readonly id: string; readonly role: Role };
  readonly browser: {
    readonly sessionHash: string;
    readonly network: string;
    readonly userAgent: string;
  };
};

/** Opens a sign-in for who has just shown who they are; from here on the record names them. */
export async function openSignIn(
  { tenant, person: { id: personId, role }, browser }: Opening,
  { signIns, signInLimits, known, about, now, newId }: DoorWork & DoorDeps,
) {
  const id = newId();
  const authTime = now();
  const expiries = expiriesOf(authTime, limitsOf(role, signInLimits));
  const { sessionHash, network, userAgent } = browser;
  await signIns.open({ id, personId, sessionHash, network, userAgent, authTime, ...expiries });
  const who = { tenant, personId, role, purpose: purposeOf(role) };
  const actor: SignInActor = { kind: "signIn", ...who, signIn: id };
  known(actor);
  about(personId);
  return { actor, absoluteExpiry: expiries.absoluteExpiry.toISOString() };
}
