import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";

/** The thread of a group, and what was written here and is not in it yet. */
export function useThread(groupId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const thread = useQuery(
    trpc.messages.list.queryOptions({ groupId }, { refetchInterval: 15_000 }),
  );
  const { save, changes, dismiss } = useSavedMutation(trpc.messages.post);
  const unsent = changes.filter(
    ({ input, state }) => input.groupId === groupId && state !== "saved",
  );
  const post = (text: string) => {
    const key = save({ groupId, text }, () => {
      void queries.invalidateQueries(trpc.messages.list.pathFilter()).then(() => dismiss(key));
    });
  };
  return { thread, unsent, post, dismiss };
}
