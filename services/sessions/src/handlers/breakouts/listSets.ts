import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { mustLead } from "./leadsGroup.ts";

export const listSets: Handler<typeof sessions.rpc.listSets, Deps> = async ({ groupId }, work) => {
  await mustLead(groupId, work);
  return { sets: await work.sets.list(groupId) };
};
