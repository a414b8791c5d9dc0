import { notFound } from "@hearth/contracts/errors";
import type { Work } from "@hearth/service-kit/unitOfWork";
import { longestShowingMs } from "../../domain/showing.ts";
import { personIn } from "../../domain/standing.ts";
import type { Deps, StoredAgreed } from "../../ports.ts";

/** What is being shown under this id, for somebody of its group. Throws `not_found` for all others, and once it has ended. */
export async function shownNow(showingId: string, work: Work & Deps): Promise<StoredAgreed> {
  const { about, actor, memberships, now, showings } = work;
  const since = new Date(now().getTime() - longestShowingMs);
  const agreed = await showings.shown(showingId, since);
  if (!agreed) throw notFound("Assignment");
  const { personId } = personIn(actor, "Assignment");
  const role = await memberships.roleOf(agreed.groupId, personId);
  if (role === null) throw notFound("Assignment");
  about(agreed.clientId);
  return agreed;
}
