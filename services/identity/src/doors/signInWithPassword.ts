import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { DoorHandler } from "@hearth/service-kit/doors";
import { purposeOf } from "../domain/roles.ts";
import { expiriesOf } from "../domain/signIn.ts";
import type { DoorDeps } from "../ports.ts";
import type { PasswordCheck } from "./checkPassword.ts";

type Contract = typeof identity.rpc.signInWithPassword;

/** Writes down what came of a password: a sign-in, or a refusal in the record of the account that was tried. */
export const signInWithPassword =
  (check: PasswordCheck): DoorHandler<Contract, DoorDeps> =>
  async ({ sessionHash, network, userAgent }, work) => {
    work.audited({ authMethod: "password", network, userAgent });
    if (check.result === "refused") {
      if (check.located) await work.enter(check.located.tenant);
      if (check.located) work.about(check.located.id);
      return work.refuse(check.because);
    }
    const { tenant, id: personId, rehashed } = check;
    await work.enter(tenant);
    const person = await work.people.find(personId);
    if (!person) throw notFound("SignIn");

    const { credentials, signIns, signInLimits, now, newId } = work;
    if (rehashed !== null) await credentials.rehash({ personId, passwordHash: rehashed });
    const id = newId();
    const authTime = now();
    const expiries = expiriesOf(authTime, signInLimits);
    await signIns.open({ id, personId, sessionHash, network, userAgent, authTime, ...expiries });
    const { role } = person;
    const purpose = purposeOf(role);
    const actor = { kind: "signIn", tenant, personId, role, purpose, signIn: id } as const;
    work.known(actor);
    work.about(personId);
    return { actor, absoluteExpiry: expiries.absoluteExpiry.toISOString() };
  };
