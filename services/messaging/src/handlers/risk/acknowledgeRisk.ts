import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { itemOf } from "./itemOf.ts";
import { mustSee, signedIn } from "./seen.ts";
import { take } from "./take.ts";

type Rpc = typeof messaging.rpc;

export const acknowledgeRisk: Handler<Rpc["acknowledgeRisk"], Deps> = async (
  { itemId },
  { actor, about, audited, ...work },
) => {
  const who = signedIn(actor);
  const risk = await mustSee(work, who, await work.risks.lock(itemId));
  about(risk.clientId);
  audited({ objectType: "risk", objectId: itemId });
  await take(work, risk, { by: who.personId, what: "acknowledged" });
  return itemOf(await work.risks.find(itemId));
};
