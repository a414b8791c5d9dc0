import { identity } from "@hearth/contracts/identity";
import type { Ask } from "../../trpc.ts";

const { namesOf } = identity.rpc;
const once = (ids: readonly string[]) => [...new Set(ids)];

/** Names of groups and people by id; null for whom the asker shares no group with. */
export async function namesFor(
  ask: Ask,
  {
    groupIds = [],
    personIds = [],
  }: { groupIds?: readonly string[]; personIds?: readonly string[] },
) {
  const { groups, people } = await ask(namesOf, {
    groupIds: once(groupIds).slice(0, 200),
    personIds: once(personIds).slice(0, 500),
  });
  const groupNames = new Map(groups.map(({ groupId, name }) => [groupId, name]));
  const personNames = new Map(people.map(({ personId, displayName }) => [personId, displayName]));
  return {
    ofGroup: (groupId: string) => groupNames.get(groupId) ?? null,
    ofPerson: (personId: string) => personNames.get(personId) ?? null,
  };
}
