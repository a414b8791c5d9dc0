import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";

/** A session, what was written in it, and who was there when. */
export function useRecord(sessionId: string) {
  const trpc = useTRPC();
  return {
    session: useQuery(trpc.session.get.queryOptions({ sessionId })),
    record: useQuery(trpc.session.record.queryOptions({ sessionId })),
    attendance: useQuery(trpc.session.attendance.queryOptions({ sessionId })),
  };
}
