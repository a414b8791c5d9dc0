import { notFound } from "@hearth/contracts/errors";
import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { dueFrom } from "../../domain/risk.ts";
import type { Deps, Risk } from "../../ports.ts";
import { rosterOf } from "../onCall/settings.ts";
import { helpStateOf } from "./helpState.ts";
import type { Opening } from "./opening.ts";
import { openRisk, plain } from "./openRisk.ts";
import { startCalls } from "./startCalls.ts";

type Rpc = typeof messaging.rpc;

export const callForHelpNow: Handler<Rpc["callForHelpNow"], Deps> = async (
  { callBack },
  { actor, about, audited, ...work },
) => {
  if (actor.kind === "service") throw notFound("Risk");
  const { personId: clientId } = actor;
  about(clientId);
  await work.risks.lockCalls(clientId);
  const before = await work.risks.callOf(clientId);
  if (before) await callAgain(work, before, callBack);
  else {
    const sessionId = actor.kind === "seat" ? actor.sessionId : null;
    const from = { source: "help_button", sourceId: work.newId(), level: "now" } as const;
    await openRisk(work, { ...plain, ...from, clientId, sessionId, callBack }, clientId);
  }
  const state = await helpStateOf(work, clientId);
  audited({ objectType: "risk", ...(state.itemId && { objectId: state.itemId }) });
  return state;
};

/** A call that is on its way stays one; one that came to nobody, or was taken before, begins again. */
async function callAgain(work: Opening, risk: Risk, callBack: string | null): Promise<void> {
  const { risks, soon, now } = work;
  const { itemId, clientId, level } = risk;
  await risks.note(itemId, { at: now(), what: "called_again", byId: clientId });
  if (callBack !== null) await risks.change(itemId, { callBack });
  if (risk.status === "open" && risk.paging === "calling") return;
  const dueAt = dueFrom(now(), level, (await rosterOf(work)).roster);
  await risks.change(itemId, { status: "open", ownerId: null, dueAt });
  await soon.whenDue(itemId, dueAt);
  await startCalls(work, itemId);
}
