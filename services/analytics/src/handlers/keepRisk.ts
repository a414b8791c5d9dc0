import type { messaging } from "@hearth/contracts/messaging";
import type { Reactor } from "@hearth/service-kit/react";
import type { Deps } from "../ports.ts";

type Events = typeof messaging.events;

export const keepOpened: Reactor<Events["riskOpened"], Deps> = (
  { data: { itemId, clientId, level, dueAt, openedAt }, occurredAt },
  { risks },
) =>
  risks.put(itemId, {
    ...{ clientId, level },
    openedAt: new Date(openedAt ?? occurredAt),
    dueAt: new Date(dueAt),
  });

export const keepTaken: Reactor<Events["riskAcknowledged"], Deps> = (
  { data: { itemId, clientId } },
  { risks },
) => risks.put(itemId, { clientId, taken: true });

export const keepRaised: Reactor<Events["riskEscalated"], Deps> = (
  { data: { itemId, clientId, level } },
  { risks },
) => risks.put(itemId, { clientId, level });

export const keepClosed: Reactor<Events["riskClosed"], Deps> = (
  { data: { itemId, clientId } },
  { risks },
) => risks.put(itemId, { clientId, closed: true });
