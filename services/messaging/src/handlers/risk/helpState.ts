import { notFound } from "@hearth/contracts/errors";
import type { messaging } from "@hearth/contracts/messaging";
import type { Roster } from "@hearth/contracts/messaging/onCall";
import type { HelpState } from "@hearth/contracts/messaging/risk";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { dutyBeginsAt, onDuty } from "../../domain/onCall.ts";
import type { Deps, Risk } from "../../ports.ts";
import { rosterOf } from "../onCall/settings.ts";

type Rpc = typeof messaging.rpc;

export const helpState: Handler<Rpc["helpState"], Deps> = async (_, { actor, about, ...work }) => {
  if (actor.kind === "service") throw notFound("Risk");
  about(actor.personId);
  return helpStateOf(work, actor.personId);
};

/** What a client is told of their own call: whether somebody comes, and who. */
export async function helpStateOf(
  work: Pick<Deps, "risks" | "settings" | "now">,
  clientId: string,
): Promise<HelpState> {
  const { roster } = await rosterOf(work);
  const risk = await work.risks.callOf(clientId);
  const now = work.now();
  return {
    ...toldOf(risk, roster),
    onDuty: onDuty(roster, now).length > 0,
    dutyBeginsAt: dutyBeginsAt(roster, now)?.toISOString() ?? null,
  };
}

function toldOf(risk: Risk | null, { people }: Roster) {
  const state = stateOf(risk);
  if (!risk) return { state, itemId: null, calledAt: null, acceptedBy: null };
  const { itemId, openedAt: calledAt, ownerId } = risk;
  const owner = people.find(({ personId }) => personId === ownerId);
  return { state, itemId, calledAt, acceptedBy: owner?.name ?? null };
}

function stateOf(risk: Risk | null): HelpState["state"] {
  if (!risk) return "none";
  if (risk.status === "acknowledged") return "accepted";
  return risk.paging === "nobody" ? "nobody" : "calling";
}
