import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { personIdOf } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";

export const me: Handler<typeof identity.rpc.me, Deps> = async (
  _input,
  { actor, about, people, organisations },
) => {
  const person = await people.find(personIdOf(actor));
  if (!person) throw notFound("Person");
  about(person.id);
  const { id: personId, displayName, role, timeZone } = person;
  return { personId, displayName, role, timeZone, organisation: await organisations.name() };
};
