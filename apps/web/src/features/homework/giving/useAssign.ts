import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { useSavedMutation } from "../../../lib/api/useSavedMutation.ts";

/** Giving work of the library. */
export function useAssign() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { save, changes } = useSavedMutation(trpc.homework.assign);
  type Given = Parameters<typeof save>[0];
  const assign = (given: Given) =>
    save(given, () => void queries.invalidateQueries(trpc.homework.pathFilter()));
  return { assign, last: changes.at(-1) };
}
