import { useQueries } from "@tanstack/react-query";
import { useTRPC } from "../../../lib/api/trpc.ts";

/** The names of who got work, by person, from the groups that it was given in. */
export function useNames(groupIds: readonly string[]): ReadonlyMap<string, string> {
  const trpc = useTRPC();
  return useQueries({
    queries: [...new Set(groupIds)].map((groupId) => trpc.groups.members.queryOptions({ groupId })),
    combine: (groups) =>
      new Map(
        groups
          .flatMap(({ data }) => data?.members ?? [])
          .map(({ personId, displayName }) => [personId, displayName]),
      ),
  });
}
