import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";

/** A change is told at once; what got lost on the way is found after so long. */
const lookAgainMs = 30_000;

/** The threads of who has signed in, the latest first. */
export function useThreads() {
  const trpc = useTRPC();
  return useQuery(trpc.messages.threads.queryOptions({}, { refetchInterval: lookAgainMs }));
}

/** How many messages are new to this person in all threads. */
export function useUnread(): number {
  const { data } = useThreads();
  return data?.threads.reduce((sum, { unread }) => sum + unread, 0) ?? 0;
}
