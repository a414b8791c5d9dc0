import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";

/** Seconds count here: the queue is looked at again and again while the page is open. */
const everyMs = 5_000;

export function useQueue(status: "open" | "closed") {
  const trpc = useTRPC();
  return useQuery(trpc.risk.list.queryOptions({ status }, { refetchInterval: everyMs }));
}
