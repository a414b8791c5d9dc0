import { useQueries, useQuery } from "@tanstack/react-query";
import { staffRoles, type Role } from "@hearth/contracts/actor";
import { useState } from "react";
import { useTRPC } from "../../lib/api/trpc.ts";

const staff: readonly Role[] = staffRoles;
const week = 7 * 86_400_000;

/** Groups that meet in these weeks. */
function around(now: number) {
  const at = (ms: number) => new Date(ms).toISOString();
  return { from: at(now - 2 * week), to: at(now + 2 * week) };
}

type Person = { readonly personId: string; readonly displayName: string };

/** Staff of the groups that the editor belongs to. */
export function useStaff(): readonly Person[] {
  const trpc = useTRPC();
  const [weeks] = useState(() => around(Date.now()));
  const { data } = useQuery(trpc.schedule.list.queryOptions(weeks));
  const groups = [...new Set((data?.sessions ?? []).map(({ groupId }) => groupId))];
  const members = useQueries({
    queries: groups.map((groupId) => trpc.groups.members.queryOptions({ groupId })),
  });
  const all = members.flatMap(({ data: group }) => group?.members ?? []);
  const people = all.filter(({ role }) => staff.includes(role));
  return [...new Map(people.map((person) => [person.personId, person])).values()];
}
