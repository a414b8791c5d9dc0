import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";

export function useClientProgress(clientId: string) {
  return useQuery(useTRPC().analytics.clientProgress.queryOptions({ clientId }));
}

export function useGroupProgress(groupId: string) {
  return useQuery(useTRPC().analytics.groupProgress.queryOptions({ groupId }));
}

export function useOwnProgress() {
  return useQuery(useTRPC().analytics.ownProgress.queryOptions({}));
}
