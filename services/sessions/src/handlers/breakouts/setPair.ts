import { invalidInput, notFound } from "@hearth/contracts/errors";
import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { mustLead } from "./leadsGroup.ts";

export const setPair: Handler<typeof sessions.rpc.setPair, Deps> = async (
  { groupId, a, b, kind, reason },
  work,
) => {
  await mustLead(groupId, work);
  const { about, people, pairs, newId } = work;
  if (a === b) throw invalidInput("Choose two people");
  for (const personId of [a, b]) {
    if ((await people.roleOf(groupId, personId)) === null) throw notFound("Person");
    about(personId);
  }
  return pairs.set(groupId, { pairId: newId(), a, b, kind, reason });
};
