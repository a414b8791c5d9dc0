import type { messaging } from "@hearth/contracts/messaging";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { isCare } from "../../domain/risk.ts";
import type { Deps, Risk } from "../../ports.ts";
import { rosterOf } from "../onCall/settings.ts";
import { mustSee, signedIn } from "./seen.ts";

type Rpc = typeof messaging.rpc;

export const whoMayTake: Handler<Rpc["whoMayTake"], Deps> = async (
  { itemId },
  { actor, about, audited, ...work },
) => {
  const risk = await mustSee(work, signedIn(actor), await work.risks.find(itemId));
  about(risk.clientId);
  audited({ objectType: "risk", objectId: itemId });
  return { people: await othersFor(work, risk) };
};

/** Care staff of the client, and who can be called; but for who has it already. */
export async function othersFor(
  work: Pick<Deps, "memberships" | "settings">,
  { clientId, ownerId }: Risk,
): Promise<{ readonly personId: string; readonly name: string | null }[]> {
  const { memberships } = work;
  const { roster } = await rosterOf(work);
  const groups = await memberships.groupsOf(clientId);
  const members = await Promise.all(groups.map(({ groupId }) => memberships.membersOf(groupId)));
  const staff = members.flat().filter(({ role }) => isCare(role));
  const names = new Map(roster.people.map(({ personId, name }) => [personId, name]));
  const ids = new Set([...staff.map(({ personId }) => personId), ...names.keys()]);
  return [...ids]
    .filter((personId) => personId !== ownerId)
    .map((personId) => ({ personId, name: names.get(personId) ?? null }));
}
