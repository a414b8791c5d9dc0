import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { isUnderway } from "../../lib/api/outbox.ts";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";
import type { RulesChoice } from "./rulesDraft.ts";

/** What holds when a session begins: saved on the version that it was made from. */
export function useRules(sessionId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const rules = useQuery(trpc.session.rules.queryOptions({ sessionId }));
  const saving = useSavedMutation(trpc.session.saveRules);
  const last = saving.changes.findLast(({ input }) => input.sessionId === sessionId);
  const isSettled = last !== undefined && !isUnderway(last);
  useEffect(() => {
    if (isSettled) void queries.invalidateQueries(trpc.session.rules.pathFilter());
  }, [isSettled, last?.key, queries, trpc]);
  return {
    rules,
    last,
    isSaving: isUnderway(last),
    isStale: last?.state === "failed" && last.problem?.code === "stale",
    forget: () => {
      if (last) saving.dismiss(last.key);
    },
    save: (choice: RulesChoice, saved: () => void) => {
      saving.save({ ...choice, sessionId }, (held) => {
        queries.setQueryData(trpc.session.rules.queryKey({ sessionId }), held);
        saved();
      });
    },
  };
}
