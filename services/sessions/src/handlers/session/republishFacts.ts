import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { tellAttendance } from "./tellAttendance.ts";

/** How many sessions are told at a time: each has its people, and a request has its deadline. */
const page = 20;

/** Tells one page of a tenant's finished sessions again. service.ts asks it of each tenant. */
export const republishFacts: Handler<typeof sessions.rpc.republishFacts, Deps> = async (
  { from },
  work,
) => {
  const ids = await work.schedule.finalisedAfter(from?.after ?? null, page);
  let facts = 0;
  for (const id of ids) {
    const state = await work.live.load(id);
    if (state) facts += (await tellAttendance(state, work)).length;
  }
  const tenant = work.actor.tenant;
  return { facts, next: ids.length < page ? null : { tenant, after: ids.at(-1) ?? null } };
};
