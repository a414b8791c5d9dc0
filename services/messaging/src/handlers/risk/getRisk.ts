import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { itemOf } from "./itemOf.ts";
import { mustSee, signedIn } from "./seen.ts";

type Rpc = typeof messaging.rpc;

export const getRisk: Handler<Rpc["getRisk"], Deps> = async (
  { itemId },
  { actor, about, audited, ...work },
) => {
  const risk = await mustSee(work, signedIn(actor), await work.risks.find(itemId));
  about(risk.clientId);
  audited({ objectType: "risk", objectId: itemId });
  return { ...itemOf(risk), history: await work.risks.historyOf(itemId) };
};
