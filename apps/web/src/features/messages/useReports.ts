import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";

const lookAgainMs = 60_000;

/** What was reported in the threads that this person moderates. */
export function useReports(enabled = true) {
  const trpc = useTRPC();
  return useQuery(
    trpc.messages.reports.queryOptions({}, { refetchInterval: lookAgainMs, enabled }),
  );
}
