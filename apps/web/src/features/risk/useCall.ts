import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";
import { useMe } from "../../lib/me.ts";
import type { Item } from "./item.ts";

/** A call to the person who is signed in. */
export function useCall(pageId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { personId } = useMe();
  const call = useQuery(trpc.risk.asked.queryOptions({ pageId }, { refetchInterval: 5_000 }));
  const { save, changes } = useSavedMutation(trpc.risk.accept);
  return {
    call,
    isMine: ({ ownerId, status }: Item) => ownerId === personId && status === "acknowledged",
    accept: () => {
      save({ pageId }, () => void queries.invalidateQueries(trpc.risk.pathFilter()));
    },
    last: changes.filter(({ input }) => input.pageId === pageId).at(-1),
  };
}
