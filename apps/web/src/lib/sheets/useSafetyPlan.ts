import type { SafetyPlan } from "@hearth/contracts/homework/safetyPlan";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "../api/trpc.ts";
import { useSavedMutation } from "../api/useSavedMutation.ts";
import { kept } from "../kept/keepAnswers.ts";
import { shownSheet } from "./shownSheet.ts";

type PlanSheet = { readonly versionId: string; readonly plan: SafetyPlan };

/** The own safety plan: it opens and is changed without network, and a change is sent once the way is free. */
export function useSafetyPlan() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const asking = trpc.safetyPlan.get.queryOptions({}, kept);
  const found = useQuery(asking);
  const { save, changes } = useSavedMutation(trpc.safetyPlan.save);
  const last = changes.at(-1);
  const shown = shownSheet<PlanSheet>(found.data?.current, last);
  const savedId = last?.state === "saved" ? last.key : null;
  useEffect(() => {
    // Also what a page that is gone had left here: this one was not told of its answer.
    if (savedId !== null) void queries.invalidateQueries(trpc.safetyPlan.pathFilter());
  }, [savedId, queries, trpc]);

  const put = (plan: SafetyPlan) =>
    save(
      (key) => ({ versionId: key, base: shown?.versionId ?? null, plan }),
      ({ saved, overlooked }) =>
        queries.setQueryData(asking.queryKey, { current: { ...saved, plan }, overlooked }),
    );
  const isKnown = found.data !== undefined || shown !== null;
  const { error, refetch } = found;
  const data = isKnown ? { plan: shown?.plan ?? null, overlooked: other(found.data) } : undefined;
  return { data, error, refetch, last, put };
}

const other = <O>(known: { readonly overlooked: O } | undefined) => known?.overlooked ?? null;
