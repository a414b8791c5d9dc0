import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { DoorHandler } from "@hearth/service-kit/doors";
import type { DoorDeps } from "../ports.ts";
import type { PasswordCheck } from "./checkPassword.ts";
import { openSignIn } from "./openSignIn.ts";

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

    if (rehashed !== null) await work.credentials.rehash({ personId, passwordHash: rehashed });
    return openSignIn({ tenant, person, browser: { sessionHash, network, userAgent } }, work);
  };
