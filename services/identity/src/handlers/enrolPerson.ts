import { AppError, invalidInput } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { isReachable, normalContact, normalEmail } from "../domain/contact.ts";
import { checkCredential } from "../domain/password.ts";
import { isMember, mayEnrol } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";

/** A password as it is stored. It was hashed before the transaction began. */
export type SealedPassword = { readonly hash: string; readonly isEasilyGuessed: boolean };

export const enrolPerson =
  (password: SealedPassword | null): Handler<typeof identity.rpc.enrolPerson, Deps> =>
  async ({ password: _, ...profile }, work) => {
    const { actor, about, people, credentials, secrets, now, newId } = work;
    if (!mayEnrol(actor, profile.role))
      throw new AppError("forbidden", "This role is given by an administrator");
    if (!isReachable(profile.contact))
      throw invalidInput("Write an e-mail address, or a phone number with its country code");

    const personId = newId();
    const contactHash = isMember(profile.role)
      ? secrets.contactHash(normalContact(profile.contact.address))
      : null;
    await people.enrol({ ...profile, id: personId, contactHash }, now());
    about(personId);
    if (!password) return { personId };

    checkCredential(profile, password.isEasilyGuessed);
    const emailHash = secrets.emailHash(normalEmail(profile.contact.address));
    await credentials.add({ personId, emailHash, passwordHash: password.hash }, now());
    return { personId };
  };
