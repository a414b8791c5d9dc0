import { identity } from "@hearth/contracts/identity";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";

/** Tells one tenant's memberships again. service.ts asks it of each tenant. */
export const republishAccess: Handler<typeof identity.rpc.republishAccess, Deps> = async (
  _input,
  { emit, memberships },
) => {
  const all = await memberships.lockAll();
  for (const { id, ...membership } of all)
    await emit(identity.events.membershipChanged, id, membership);
  return { memberships: all.length };
};
