import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { personIn } from "../../domain/standing.ts";
import type { Deps } from "../../ports.ts";
import { ledGroups } from "../ledGroups.ts";

export const listAssignments: Handler<typeof homework.rpc.listAssignments, Deps> = async (
  _,
  work,
) => {
  const { actor, about, audited, assignments } = work;
  const { role, personId } = personIn(actor, "Assignment");
  const found =
    role === "client"
      ? await assignments.ofClient(personId)
      : await assignments.ofGroups(await ledGroups(work));
  for (const { clientId } of found) about(clientId);
  audited({ objectType: "assignment", resultCount: found.length });
  return { assignments: found };
};
