import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { reachTry } from "../reach.ts";
import { shownNow } from "./shownNow.ts";

export const endShowing: Handler<typeof homework.rpc.endShowing, Deps> = async (
  { showingId },
  work,
) => {
  const { submissionId } = await shownNow(showingId, work);
  await reachTry(submissionId, work, { as: ["client", "leader"] });
  await work.showings.end(showingId);
  return {};
};
