import { z } from "zod";
import { messaging } from "@hearth/contracts/messaging";
import type { Queue } from "@hearth/service-kit/jobs";
import { nextToCall, type Rung } from "../domain/ladder.ts";
import type { Opening } from "../handlers/risk/opening.ts";
import { rosterOf } from "../handlers/onCall/settings.ts";
import type { Risk } from "../ports.ts";
import type { JobUnit } from "./jobUnit.ts";

/** The queue of calls: who is called next for an item. The migration makes it. */
export const callQueue = "messaging.page";

const CallNext = z.object({ tenant: z.uuid(), itemId: z.uuid(), step: z.int() });
type CallNext = z.infer<typeof CallNext>;

/**
 * Calls the next person, and sees to it that the one after them is called unless somebody has come by then. Each step is
 * done once: told again, or told late, it finds that the item is further on and does nothing.
 */
const callNext = (unit: JobUnit, { tenant, itemId, step }: CallNext): Promise<void> =>
  unit({ tenant, cause: callQueue, itemId }, async (work) => {
    const risk = await work.risks.lock(itemId);
    if (risk?.status !== "open" || risk.pageStep !== step) return;
    const { roster } = await rosterOf(work);
    const calls = (await work.pages.of(itemId)).filter((page) => page.step >= risk.callsFrom);
    const before = calls.map(({ person }) => person);
    const asked = { now: work.now(), supervisorsOnly: risk.escalations > 0 };
    const rung = nextToCall(roster, before, asked);
    if (rung) await call(work, risk, { rung, waitSeconds: roster.acceptWithinSeconds });
    else await giveUp(work, risk);
  });

type Call = { readonly rung: Rung; readonly waitSeconds: number };

async function call(work: Opening, risk: Risk, { rung, waitSeconds }: Call): Promise<void> {
  const { risks, pages, soon, emit, now, newId } = work;
  const { itemId, clientId, level, pageStep: step } = risk;
  const { person, isSupervisor } = rung;
  const pageId = newId();
  await pages.add({ pageId, itemId, step, person }, now());
  await risks.change(itemId, { pageStep: step + 1 });
  await risks.note(itemId, { at: now(), what: "paged", toId: person.personId });
  if (isSupervisor) {
    await risks.note(itemId, { at: now(), what: "escalated", code: "not_accepted" });
    const reason = "not_accepted" as const;
    await emit(messaging.events.riskEscalated, itemId, { itemId, clientId, level, reason });
  }
  await soon.sendPage(itemId, pageId);
  await soon.callNext(itemId, step + 1, waitSeconds);
}

/** Everybody was called and nobody came: who asked for help is told so, and the clock goes on. */
async function giveUp({ risks, now }: Opening, { itemId, pageStep }: Risk): Promise<void> {
  await risks.change(itemId, { paging: "nobody", pageStep: pageStep + 1 });
  await risks.note(itemId, { at: now(), what: "nobody_left" });
}

/** Works on that queue: somebody waits, so it looks often. */
export const calling = (unit: JobUnit): Queue => ({
  name: callQueue,
  everySeconds: 0.5,
  handle: (data) => callNext(unit, CallNext.parse(data)),
});
