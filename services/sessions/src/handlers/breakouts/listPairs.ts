import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { mustLead } from "./leadsGroup.ts";

export const listPairs: Handler<typeof sessions.rpc.listPairs, Deps> = async (
  { groupId },
  work,
) => {
  await mustLead(groupId, work);
  const pairs = await work.pairs.list(groupId);
  for (const personId of new Set(pairs.flatMap(({ a, b }) => [a, b]))) work.about(personId);
  return { pairs };
};
