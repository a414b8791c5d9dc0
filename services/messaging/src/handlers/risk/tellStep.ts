import { messaging } from "@hearth/contracts/messaging";
import type { RiskEntry, RiskStep } from "@hearth/contracts/messaging/risk";
import type { Emit } from "@hearth/service-kit/outbox";
import type { Risk } from "../../ports.ts";

type Tell = (risk: Risk, entry: RiskEntry, emit: Emit) => Promise<void>;

const { riskOpened, riskAcknowledged, riskEscalated, riskClosed } = messaging.events;
const reasons = riskEscalated.data.shape.reason;

const tellTaken: Tell = async ({ itemId, clientId }, { byId, toId }, emit) => {
  const ownerId = riskAcknowledged.data.shape.ownerId.parse(toId ?? byId);
  await emit(riskAcknowledged, itemId, { itemId, clientId, ownerId });
};

/** The steps that are facts. Whatever else happened to an item concerns nobody outside. */
const tellings: Partial<Record<RiskStep, Tell>> = {
  opened: ({ itemId, clientId, source, level, firstDueAt: dueAt, openedAt }, _, emit) =>
    emit(riskOpened, itemId, { itemId, clientId, source, level, dueAt, openedAt }),
  accepted: tellTaken,
  acknowledged: tellTaken,
  handed_over: tellTaken,
  escalated: ({ itemId, clientId, level }, { code }, emit) =>
    emit(riskEscalated, itemId, { itemId, clientId, level, reason: reasons.parse(code) }),
  closed: ({ itemId, clientId }, _, emit) => emit(riskClosed, itemId, { itemId, clientId }),
};

/** Tells one line of an item's history as it was told when it happened. False: it is none that is told. */
export async function tellStep(risk: Risk, entry: RiskEntry, emit: Emit): Promise<boolean> {
  const tell = tellings[entry.what];
  await tell?.(risk, entry, emit);
  return tell !== undefined;
}
