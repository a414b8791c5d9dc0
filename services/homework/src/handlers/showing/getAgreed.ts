import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { reachTry } from "../reach.ts";
import { offeredOf, told } from "./agreed.ts";

export const getAgreed: Handler<typeof homework.rpc.getAgreed, Deps> = async (
  { submissionId },
  work,
) => {
  const { one } = await reachTry(submissionId, work, { as: ["client"] });
  const agreed = await work.showings.of(submissionId);
  return { ...told(submissionId, agreed), mayBe: offeredOf(one, work) };
};
