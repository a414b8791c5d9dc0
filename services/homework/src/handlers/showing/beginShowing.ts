import { conflict } from "@hearth/contracts/errors";
import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { reachTry } from "../reach.ts";

export const beginShowing: Handler<typeof homework.rpc.beginShowing, Deps> = async (
  { submissionId },
  work,
) => {
  const { showings, newId, now } = work;
  const { one } = await reachTry(submissionId, work, { as: ["leader"], toChange: true });
  if ((await showings.of(submissionId)) === null)
    throw conflict("They have not agreed that this is shown, or have taken it back");
  const showingId = newId();
  await showings.begin(submissionId, showingId, now());
  return { showingId, clientId: one.clientId };
};
