import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { isUnderway } from "../../lib/api/outbox.ts";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";

export type NewPair = Pick<Pair, "a" | "b" | "kind" | "reason">;

/** Makes and takes back pairs of a group. */
export function usePairs(groupId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const setting = useSavedMutation(trpc.rooms.setPair);
  const removing = useSavedMutation(trpc.rooms.removePair);
  const [key, setKey] = useState<string | null>(null);
  const renew = () => void queries.invalidateQueries(trpc.rooms.listPairs.pathFilter());
  const last = [...setting.changes, ...removing.changes].find((change) => change.key === key);
  return {
    last,
    isSaving: isUnderway(last),
    set: (pair: NewPair, saved: () => void) =>
      setKey(
        setting.save({ ...pair, groupId }, () => {
          renew();
          saved();
        }),
      ),
    remove: (pairId: string) => setKey(removing.save({ groupId, pairId }, renew)),
  };
}
