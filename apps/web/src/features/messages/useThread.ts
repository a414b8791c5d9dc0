import { useInfiniteQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";
import type { ThreadRef } from "./threads.ts";

const lookAgainMs = 30_000;

/** One thread as far as it was looked at, and the way to what is older. */
export function useThread({ kind, of }: ThreadRef) {
  const trpc = useTRPC();
  const found = useInfiniteQuery(
    trpc.messages.list.infiniteQueryOptions(
      { kind, of },
      {
        getNextPageParam: ({ hasOlder, messages }) => (hasOlder ? messages[0]?.seq : undefined),
        refetchInterval: lookAgainMs,
      },
    ),
  );
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = found;
  return {
    pages: found,
    hasOlder: hasNextPage,
    isComing: isFetchingNextPage,
    showOlder: () => void fetchNextPage(),
  };
}
