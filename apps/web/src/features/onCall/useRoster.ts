import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { Roster } from "@hearth/contracts/messaging/onCall";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";

/** The roster as it was read. It is not renewed by itself: somebody may be writing in it. */
export function useRoster() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const roster = useQuery(
    trpc.onCall.roster.queryOptions({}, { staleTime: Infinity, refetchOnWindowFocus: false }),
  );
  const { save, changes } = useSavedMutation(trpc.onCall.saveRoster);
  return {
    roster,
    save: (version: number, changed: Roster) =>
      save({ version, roster: changed }, () => {
        void queries.invalidateQueries(trpc.onCall.pathFilter());
      }),
    last: changes.at(-1),
  };
}
