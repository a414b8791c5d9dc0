import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";

/** A session and the time of its people, renewed while it is open. */
export function useMinutes(sessionId: string) {
  const trpc = useTRPC();
  const session = useQuery(
    trpc.session.get.queryOptions(
      { sessionId },
      { refetchInterval: ({ state }) => (state.data?.phase === "ended" ? false : 10_000) },
    ),
  );
  const isEnded = session.data?.phase === "ended";
  const attendance = useQuery(
    trpc.session.attendance.queryOptions(
      { sessionId },
      { refetchInterval: isEnded ? 30_000 : 10_000 },
    ),
  );
  return { session, attendance };
}
