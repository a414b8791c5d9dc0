import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";

/** The members of a group, and the session that their links lead to. */
export function useMembers(groupId: string, sessionId: string) {
  const trpc = useTRPC();
  return {
    session: useQuery(trpc.session.get.queryOptions({ sessionId })),
    members: useQuery(trpc.groups.members.queryOptions({ groupId, sessionId })),
  };
}
