import type { CopingCard } from "@hearth/contracts/homework/copingCards";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "../api/trpc.ts";
import { useSavedMutation } from "../api/useSavedMutation.ts";
import { kept } from "../kept/keepAnswers.ts";
import { shownSheet } from "./shownSheet.ts";

type CardSheet = { readonly versionId: string; readonly cards: CopingCard[] };

/** The own coping cards: they open and are changed without network, and a change is sent once the way is free. */
export function useCopingCards() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const asking = trpc.copingCards.get.queryOptions({}, kept);
  const found = useQuery(asking);
  const { save, changes } = useSavedMutation(trpc.copingCards.save);
  const last = changes.at(-1);
  const shown = shownSheet<CardSheet>(found.data?.current, last);
  const savedId = last?.state === "saved" ? last.key : null;
  useEffect(() => {
    if (savedId !== null) void queries.invalidateQueries(trpc.copingCards.pathFilter());
  }, [savedId, queries, trpc]);

  const put = (cards: readonly CopingCard[]) =>
    save(
      (key) => ({ versionId: key, base: shown?.versionId ?? null, cards: [...cards] }),
      ({ saved }) =>
        queries.setQueryData(asking.queryKey, (before) => ({
          overlooked: before?.overlooked ?? null,
          current: { ...saved, cards: [...cards] },
        })),
    );
  const { error, refetch } = found;
  return { data: dataOf(found.data, shown), error, refetch, last, put };
}

/** What there is to show; undefined before anything is known. */
function dataOf<Other>(known: { readonly overlooked: Other } | undefined, shown: CardSheet | null) {
  if (known === undefined && shown === null) return undefined;
  return { cards: shown?.cards ?? [], overlooked: known?.overlooked ?? null };
}
