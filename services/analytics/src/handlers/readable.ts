import { notFound } from "@hearth/contracts/errors";
import type { Actor } from "@hearth/contracts/actor";
import { mayReadHours } from "../domain/hours.ts";
import type { Deps } from "../ports.ts";

type Asked = { readonly actor: Actor } & Pick<Deps, "memberships">;

/** The groups of a client that the asker leads or answers for: none is the same answer as no such client. */
export async function sharedGroups(
  clientId: string,
  { actor, memberships }: Asked,
): Promise<string[]> {
  if (actor.kind === "service") throw notFound("Progress");
  const own = await memberships.groupsOf(actor.personId);
  const led = own.filter(({ role }) => mayReadHours(role)).map(({ groupId }) => groupId);
  const theirs = await memberships.groupsOf(clientId);
  const shared = theirs
    .filter(({ groupId, role }) => role === "client" && led.includes(groupId))
    .map(({ groupId }) => groupId);
  if (shared.length === 0) throw notFound("Progress");
  return shared;
}

/** The clients of a group that the asker leads or answers for. */
export async function clientsOf(groupId: string, { actor, memberships }: Asked): Promise<string[]> {
  if (actor.kind === "service") throw notFound("Progress");
  if (!mayReadHours(await memberships.roleOf(groupId, actor.personId))) throw notFound("Progress");
  const members = await memberships.membersOf(groupId);
  return members.filter(({ role }) => role === "client").map(({ personId }) => personId);
}
