import type { analytics } from "@hearth/contracts/analytics";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { openRisks } from "../domain/openRisks.ts";
import type { Deps } from "../ports.ts";
import { progressOf } from "./progressOf.ts";
import { sharedGroups } from "./readable.ts";

export const clientProgress: Handler<typeof analytics.rpc.clientProgress, Deps> = async (
  { clientId },
  work,
) => {
  const groupIds = await sharedGroups(clientId, work);
  work.about(clientId);
  const risks = openRisks(await work.risks.openOf([clientId]));
  return { ...(await progressOf(clientId, groupIds, work)), risks };
};
