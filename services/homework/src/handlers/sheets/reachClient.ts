import { notFound } from "@hearth/contracts/errors";
import type { Work } from "@hearth/service-kit/unitOfWork";
import { personIn } from "../../domain/standing.ts";
import type { Deps } from "../../ports.ts";
import { ledGroups } from "../ledGroups.ts";

/** The client who asks. Contracts let nobody else ask for their own. */
export function ownClient({ actor, about }: Work): string {
  const { personId } = personIn(actor, "Safety plan");
  about(personId);
  return personId;
}

/** The client of a group that the asker leads. Throws `not_found` for all others. */
export async function mustLead(clientId: string, work: Work & Deps): Promise<void> {
  const led = await ledGroups(work);
  const groups = await work.memberships.groupsOf(clientId);
  const isLed = groups.some(({ groupId, role }) => role === "client" && led.includes(groupId));
  if (!isLed) throw notFound("Safety plan");
  work.about(clientId);
}
