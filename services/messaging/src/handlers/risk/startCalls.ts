import { notFound } from "@hearth/contracts/errors";
import { nextToCall } from "../../domain/ladder.ts";
import { rosterOf } from "../onCall/settings.ts";
import type { Opening } from "./opening.ts";

/** Begins a round of calls: at once, or says that there is nobody to call. */
export async function startCalls(work: Opening, itemId: string): Promise<void> {
  const { risks, soon, now } = work;
  const risk = await risks.lock(itemId);
  if (!risk) throw notFound("Risk");
  const { roster } = await rosterOf(work);
  const supervisorsOnly = risk.escalations > 0;
  if (!nextToCall(roster, [], { now: now(), supervisorsOnly })) {
    await risks.change(itemId, { paging: "nobody" });
    await risks.note(itemId, { at: now(), what: "nobody_left" });
    return;
  }
  await risks.change(itemId, { paging: "calling", callsFrom: risk.pageStep });
  await soon.callNext(itemId, risk.pageStep, 0);
}
