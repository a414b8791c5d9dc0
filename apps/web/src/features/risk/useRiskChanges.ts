import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";

/** What staff do with one item. The queue is read anew after each. */
export function useRiskChanges(itemId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const again = () => void queries.invalidateQueries(trpc.risk.pathFilter());
  const taking = useSavedMutation(trpc.risk.take);
  const handing = useSavedMutation(trpc.risk.handOver);
  const closing = useSavedMutation(trpc.risk.close);
  const all = [...taking.changes, ...handing.changes, ...closing.changes];
  return {
    take: () => taking.save({ itemId }, again),
    handOver: (toId: string, note: string) =>
      handing.save({ itemId, toId, note: note === "" ? null : note }, again),
    close: (note: string) => closing.save({ itemId, note }, again),
    last: all
      .filter(({ input }) => input.itemId === itemId)
      .toSorted((one, other) => (one.key < other.key ? -1 : 1))
      .at(-1),
  };
}
