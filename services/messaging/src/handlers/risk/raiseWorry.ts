import { notFound } from "@hearth/contracts/errors";
import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { itemOf } from "./itemOf.ts";
import { openRisk, plain } from "./openRisk.ts";
import { clientsOf, signedIn } from "./seen.ts";

type Rpc = typeof messaging.rpc;

export const raiseWorry: Handler<Rpc["raiseWorry"], Deps> = async (
  { clientId, level, worry },
  { actor, about, audited, ...work },
) => {
  const { personId } = signedIn(actor);
  if (!(await clientsOf(work, personId)).includes(clientId)) throw notFound("Risk");
  about(clientId);
  const from = { source: "worry", sourceId: work.newId() } as const;
  const itemId = await openRisk(work, { ...plain, ...from, clientId, level, worry }, personId);
  audited({ objectType: "risk", ...(itemId && { objectId: itemId }) });
  return itemOf(itemId && (await work.risks.find(itemId)));
};
