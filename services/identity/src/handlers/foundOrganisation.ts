import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { isSeed } from "../domain/roles.ts";
import type { Deps } from "../ports.ts";

export const foundOrganisation: Handler<typeof identity.rpc.foundOrganisation, Deps> = async (
  { name, timeZone },
  { actor, organisations, now },
) => {
  if (!isSeed(actor)) throw notFound("Organisation");
  await organisations.found({ name, timeZone }, now());
  return { tenant: actor.tenant };
};
