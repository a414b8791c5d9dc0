import { notFound } from "@hearth/contracts/errors";
import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { give } from "./give.ts";

const task = { workId: "task", goal: "", dose: { every: "once", times: 1 } } as const;

export const giveAssignment: Handler<typeof homework.rpc.giveAssignment, Deps> = async (
  { clientId, ...giving },
  work,
) => {
  const [given] = await give({ ...task, ...giving, to: [clientId] }, work);
  if (!given) throw notFound("Assignment");
  work.audited({ objectId: given.assignmentId });
  return given;
};
