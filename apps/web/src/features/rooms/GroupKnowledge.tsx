import { skipToken, useQuery } from "@tanstack/react-query";
import { type ReactNode, useMemo } from "react";
import { useTRPC } from "../../lib/api/trpc.ts";
import { GroupFilesContext, useGroupFiles } from "../../lib/planning/groupFiles.ts";
import { GroupKnowledgeContext } from "../../lib/planning/knowledge.ts";

type GroupKnowledgeProps = { readonly sessionId: string; readonly children: ReactNode };

/** Gives to the rooms of a live session what its group is known for: members, pairs, prepared rooms, files. Without it they go on. */
export function GroupKnowledge({ sessionId, children }: GroupKnowledgeProps) {
  const trpc = useTRPC();
  const session = useQuery(trpc.session.get.queryOptions({ sessionId }));
  const files = useGroupFiles(session.data?.groupId);
  const about = session.data ? { groupId: session.data.groupId } : skipToken;
  const { data: members } = useQuery(trpc.groups.members.queryOptions(about));
  const { data: pairs } = useQuery(trpc.rooms.listPairs.queryOptions(about));
  const { data: sets } = useQuery(trpc.rooms.listSets.queryOptions(about));
  const known = useMemo(
    () => ({
      clients: (members?.members ?? [])
        .filter(({ role }) => role === "client")
        .map(({ personId, displayName: name }) => ({ personId, name })),
      pairs: pairs?.pairs ?? [],
      sets: sets?.sets ?? [],
    }),
    [members, pairs, sets],
  );
  return (
    <GroupKnowledgeContext value={known}>
      <GroupFilesContext value={files}>{children}</GroupFilesContext>
    </GroupKnowledgeContext>
  );
}
