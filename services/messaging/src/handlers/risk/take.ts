import { messaging } from "@hearth/contracts/messaging";
import { closeBy, mustBeFree } from "../../domain/risk.ts";
import type { Risk } from "../../ports.ts";
import type { Opening } from "./opening.ts";

type Taking = { readonly by: string; readonly what: "acknowledged" | "accepted" };

/** An item becomes somebody's; nobody else is called any more. Taken again by the same person it stays as it is. */
export async function take(work: Opening, risk: Risk, { by, what }: Taking): Promise<void> {
  const { risks, soon, emit, now } = work;
  mustBeFree(risk, by);
  if (risk.status === "acknowledged") return;
  const { itemId, clientId, paging } = risk;
  const dueAt = closeBy(now());
  const called = paging === "none" ? {} : ({ paging: "accepted" } as const);
  await risks.change(itemId, { status: "acknowledged", ownerId: by, dueAt, ...called });
  await risks.note(itemId, { at: now(), what, byId: by });
  await soon.whenDue(itemId, dueAt);
  await emit(messaging.events.riskAcknowledged, itemId, { itemId, clientId, ownerId: by });
}
