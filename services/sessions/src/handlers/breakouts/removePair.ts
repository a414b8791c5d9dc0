import { notFound } from "@hearth/contracts/errors";
import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { mustLead } from "./leadsGroup.ts";

export const removePair: Handler<typeof sessions.rpc.removePair, Deps> = async (
  { groupId, pairId },
  work,
) => {
  await mustLead(groupId, work);
  if (!(await work.pairs.remove(groupId, pairId))) throw notFound("Pair");
  return {};
};
