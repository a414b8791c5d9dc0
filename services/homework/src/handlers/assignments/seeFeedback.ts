import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { reach } from "../reach.ts";

export const seeFeedback: Handler<typeof homework.rpc.seeFeedback, Deps> = async (
  { assignmentId },
  work,
) => {
  await reach(assignmentId, work, { as: ["client"] });
  await work.assignments.see(assignmentId);
  return {};
};
