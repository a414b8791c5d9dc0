import { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mustBeTheirs } from "../../domain/risk.ts";
import type { Deps } from "../../ports.ts";
import { itemOf } from "./itemOf.ts";
import { mustSee, signedIn } from "./seen.ts";

type Rpc = typeof messaging.rpc;

export const closeRisk: Handler<Rpc["closeRisk"], Deps> = async (
  { itemId, note },
  { actor, about, audited, ...work },
) => {
  const who = signedIn(actor);
  const risk = await mustSee(work, who, await work.risks.lock(itemId));
  about(risk.clientId);
  audited({ objectType: "risk", objectId: itemId });
  mustBeTheirs(risk, who);
  const { risks, emit, now } = work;
  await risks.change(itemId, { status: "closed", closedAt: now(), closingNote: note });
  await risks.note(itemId, { at: now(), what: "closed", byId: who.personId });
  await emit(messaging.events.riskClosed, itemId, { itemId, clientId: risk.clientId });
  return itemOf(await risks.find(itemId));
};
