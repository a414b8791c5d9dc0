import { notFound } from "@hearth/contracts/errors";
import type { identity } from "@hearth/contracts/identity";
import type { DoorHandler } from "@hearth/service-kit/doors";
import { outcomeOf } from "../domain/redemption.ts";
import type { DoorDeps } from "../ports.ts";
import { carryOut } from "./carryOut.ts";
import { readPress } from "./press.ts";

export const redeemLink: DoorHandler<typeof identity.rpc.redeemLink, DoorDeps> = async (
  input,
  work,
) => {
  const { lookups, enter, about, audited } = work;
  const { network, userAgent } = input;
  audited({ authMethod: "link", network, userAgent });
  const found = await lookups.link(input.linkHash);
  if (!found) throw notFound("Link");
  await enter(found.tenant);
  const press = await readPress(found.id, input, work);
  if (!press) throw notFound("Link");
  about(press.person.id);
  audited({ objectType: "Link", objectId: found.id });
  return carryOut(outcomeOf(press), { ...press, tenant: found.tenant, input }, work);
};
