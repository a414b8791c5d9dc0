import { useQuery } from "@tanstack/react-query";
import type { Temporal } from "temporal-polyfill";
import { useTRPC } from "../../lib/api/trpc.ts";
import { stretchOfDays } from "../../lib/time/dates.ts";

const twoWeeks = { skip: 0, days: 14 };

/** What is coming for a client, and what is to be done; one answer once both are here. */
export function useHome(now: Temporal.Instant, timeZone: string) {
  const trpc = useTRPC();
  const stretch = stretchOfDays(now, timeZone, twoWeeks);
  const schedule = useQuery(trpc.schedule.list.queryOptions(stretch, { refetchInterval: 15_000 }));
  const homework = useQuery(
    trpc.homework.listAssignments.queryOptions({}, { refetchInterval: 60_000 }),
  );
  const data = schedule.data &&
    homework.data && { sessions: schedule.data.sessions, tasks: homework.data.assignments };
  return {
    data,
    error: schedule.error ?? homework.error,
    refetch: () => Promise.all([schedule.refetch(), homework.refetch()]),
  };
}
