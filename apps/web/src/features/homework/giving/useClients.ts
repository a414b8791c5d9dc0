import { skipToken, useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../../lib/api/trpc.ts";

/** The clients of a group; undefined until they are known. */
export function useClients(groupId: string | null) {
  const trpc = useTRPC();
  const { data } = useQuery(
    trpc.groups.members.queryOptions(groupId === null ? skipToken : { groupId }),
  );
  const clients = data?.members.filter(({ role }) => role === "client");
  return clients?.map(({ personId, displayName }) => ({ id: personId, label: displayName }));
}
