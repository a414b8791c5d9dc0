import { conflict } from "@hearth/contracts/errors";
import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { reachTry } from "../reach.ts";
import { offeredOf, told } from "./agreed.ts";

export const agreeToShow: Handler<typeof homework.rpc.agreeToShow, Deps> = async (
  { submissionId, fieldIds },
  work,
) => {
  const { showings, now } = work;
  const { one } = await reachTry(submissionId, work, { as: ["client"], toChange: true });
  if (fieldIds.length === 0) {
    await showings.takeBack(submissionId);
    return told(submissionId, null);
  }
  const offered = offeredOf(one, work);
  if (!fieldIds.every((fieldId) => offered.includes(fieldId)))
    throw conflict("This answer can't be shown to the group");
  const { clientId, groupId } = one;
  const agreed = { submissionId, clientId, groupId, fieldIds, agreedAt: now().toISOString() };
  await showings.agree(agreed);
  return told(submissionId, agreed);
};
