import { useQuery } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";

/** The clients of a group by name, and who of them is to be apart or together. */
export function useGroup(groupId: string) {
  const trpc = useTRPC();
  const { data: members } = useQuery(trpc.groups.members.queryOptions({ groupId }));
  const pairs = useQuery(trpc.rooms.listPairs.queryOptions({ groupId }));
  const clients = (members?.members ?? [])
    .filter(({ role }) => role === "client")
    .map(({ personId, displayName: name }) => ({ personId, name, isHere: true }));
  return { pairs, clients };
}
