import { notFound } from "@hearth/contracts/errors";
import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { mustLead } from "./leadsGroup.ts";

export const deleteSet: Handler<typeof sessions.rpc.deleteSet, Deps> = async (
  { groupId, setId },
  work,
) => {
  await mustLead(groupId, work);
  if (!(await work.sets.remove(groupId, setId))) throw notFound("Set");
  return {};
};
