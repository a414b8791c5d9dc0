import { invalidInput, notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { personIdOf } from "../domain/roles.ts";
import { keyWanted, madeKey } from "../passkeys.ts";
import type { Deps } from "../ports.ts";

/** The options for a key of who asks, and of nobody else. */
export const newPasskey: Handler<typeof identity.rpc.newPasskey, Deps> = async (
  { challenge, rpId },
  { actor, people, passkeys },
) => {
  const person = await people.find(personIdOf(actor));
  if (!person) throw notFound("Person");
  const { id: personId, displayName } = person;
  const known = await passkeys.idsOf(personId);
  return { ...(await keyWanted({ challenge, rpId, personId, displayName, known })) };
};

export const addPasskey: Handler<typeof identity.rpc.addPasskey, Deps> = async (
  answer,
  { actor, about, people, passkeys, now, newId },
) => {
  const person = await people.find(personIdOf(actor));
  if (!person) throw notFound("Person");
  about(person.id);
  const key = await madeKey(answer);
  if (!key) throw invalidInput("This passkey could not be read: try to add it again");
  await passkeys.add({ ...key, id: newId(), personId: person.id }, now());
  return {};
};
