import { useQueries, useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";

export type NewAssignment = {
  readonly clientId: string;
  readonly groupId: string;
  readonly title: string;
  readonly dueOn: string | null;
};

/** What was given, the names of who got it, and giving more. */
export function useAssignments() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const assignments = useQuery(trpc.homework.listAssignments.queryOptions({}));
  const groupIds = [...new Set(assignments.data?.assignments.map(({ groupId }) => groupId))];
  const names = useQueries({
    queries: groupIds.map((groupId) => trpc.groups.members.queryOptions({ groupId })),
    combine: (groups) =>
      new Map(
        groups
          .flatMap(({ data }) => data?.members ?? [])
          .map(({ personId, displayName }) => [personId, displayName]),
      ),
  });
  const { save, changes } = useSavedMutation(trpc.homework.giveAssignment);
  const give = (assignment: NewAssignment) =>
    save(assignment, () => void queries.invalidateQueries(trpc.homework.pathFilter()));
  return { assignments, names, give, last: changes.at(-1) };
}
