import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";
import type { TimeStretch } from "../../lib/time/dates.ts";

/** The sessions of a stretch of time, renewed while they are looked at: people come and wait. */
export function useSchedule(stretch: TimeStretch) {
  const trpc = useTRPC();
  return useQuery(
    trpc.schedule.list.queryOptions(stretch, {
      refetchInterval: 10_000,
      placeholderData: keepPreviousData,
    }),
  );
}
