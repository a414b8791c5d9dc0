import type { Role } from "@hearth/contracts/actor";
import { careRoles } from "@hearth/contracts/messaging/risk";
import { use } from "react";
import { MeContext } from "../me.ts";

const carers: readonly Role[] = careRoles;

/** Whether who has signed in may put a client of theirs into the queue. Who came by a link may not. */
export function useMayWorry(): boolean {
  const me = use(MeContext);
  return me !== null && carers.includes(me.role);
}
