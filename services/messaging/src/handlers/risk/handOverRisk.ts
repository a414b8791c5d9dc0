import { invalidInput } from "@hearth/contracts/errors";
import { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mustBeTheirs } from "../../domain/risk.ts";
import type { Deps } from "../../ports.ts";
import { itemOf } from "./itemOf.ts";
import { mustSee, signedIn } from "./seen.ts";
import { othersFor } from "./whoMayTake.ts";

type Rpc = typeof messaging.rpc;

export const handOverRisk: Handler<Rpc["handOverRisk"], Deps> = async (
  { itemId, toId, note },
  { actor, about, audited, ...work },
) => {
  const who = signedIn(actor);
  const risk = await mustSee(work, who, await work.risks.lock(itemId));
  about(risk.clientId);
  audited({ objectType: "risk", objectId: itemId });
  mustBeTheirs(risk, who);
  const others = await othersFor(work, risk);
  if (!others.some(({ personId }) => personId === toId))
    throw invalidInput("Choose somebody of the care team, or who is on call");
  const { risks, emit, now } = work;
  const { clientId } = risk;
  await risks.change(itemId, { ownerId: toId });
  await risks.note(itemId, {
    ...{ at: now(), what: "handed_over", byId: who.personId, toId },
    note: note === "" ? null : note,
  });
  await emit(messaging.events.riskAcknowledged, itemId, { itemId, clientId, ownerId: toId });
  return itemOf(await risks.find(itemId));
};
