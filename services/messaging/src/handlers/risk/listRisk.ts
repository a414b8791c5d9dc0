import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { seesAll } from "../../domain/risk.ts";
import type { Deps } from "../../ports.ts";
import { itemOf } from "./itemOf.ts";
import { clientsOf, signedIn } from "./seen.ts";

type Rpc = typeof messaging.rpc;

export const listRisk: Handler<Rpc["listRisk"], Deps> = async (
  { status },
  { actor, about, audited, ...work },
) => {
  const { personId, role } = signedIn(actor);
  const clientIds = seesAll(role) ? null : await clientsOf(work, personId);
  const found = await work.risks.list({ closed: status === "closed", clientIds, personId });
  for (const { clientId } of found) about(clientId);
  audited({ objectType: "risk", resultCount: found.length });
  return { items: found.map(itemOf) };
};
