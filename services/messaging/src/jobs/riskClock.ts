import { z } from "zod";
import { messaging } from "@hearth/contracts/messaging";
import type { Queue } from "@hearth/service-kit/jobs";
import { dueFrom, mayEscalate } from "../domain/risk.ts";
import { rosterOf } from "../handlers/onCall/settings.ts";
import { startCalls } from "../handlers/risk/startCalls.ts";
import type { JobUnit } from "./jobUnit.ts";

/** The queue of clocks: looks at an item when its time has passed. The migration makes it. */
export const clockQueue = "messaging.riskClock";

const Due = z.object({ tenant: z.uuid(), itemId: z.uuid(), dueAt: z.iso.datetime() });
type Due = z.infer<typeof Due>;

/**
 * An item whose time has passed goes up: supervisors are called to what nobody has taken. A clock that was set anew
 * meanwhile, or told twice, does nothing.
 */
const whenDue = (unit: JobUnit, { tenant, itemId, dueAt }: Due): Promise<void> =>
  unit({ tenant, cause: clockQueue, itemId }, async (work) => {
    const { risks, soon, emit, now } = work;
    const risk = await risks.lock(itemId);
    if (risk?.dueAt !== dueAt || !mayEscalate(risk)) return;
    const { clientId, level, status, escalations } = risk;
    const next = dueFrom(now(), level, (await rosterOf(work)).roster);
    await risks.change(itemId, { escalations: escalations + 1, dueAt: next });
    await risks.note(itemId, { at: now(), what: "escalated", code: "overdue" });
    const reason = "overdue" as const;
    await emit(messaging.events.riskEscalated, itemId, { itemId, clientId, level, reason });
    await soon.whenDue(itemId, next);
    if (status === "open") await startCalls(work, itemId);
  });

/** Works on that queue. */
export const clocks = (unit: JobUnit): Queue => ({
  name: clockQueue,
  handle: (data) => whenDue(unit, Due.parse(data)),
});
