import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { CrisisLines } from "@hearth/contracts/messaging/crisisLines";
import { useCallback, useEffect } from "react";
import { isUnderway, type Change } from "../../lib/api/outbox.ts";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";

/** It is not renewed while somebody may be writing in it, but once a change has come through or was refused. */
const asIs = { staleTime: Infinity, refetchOnWindowFocus: false } as const;

/** One who saves: what became of the last change, and saving on the version that was read. */
export type Hand<Saved> = {
  readonly last: Change | undefined;
  readonly isSaving: boolean;
  /** Somebody else saved first. */
  readonly isStale: boolean;
  readonly forget: () => void;
  readonly save: (changed: Saved, saved: (version: number) => void) => void;
};

export type SavedLines = { readonly version: number; readonly lines: CrisisLines };
export type SavedWords = { readonly version: number; readonly words: string[] };

/** Whom to call outside the organisation. */
export function useCrisisLines() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const saved = useQuery(trpc.help.lines.queryOptions({}, asIs));
  const saving = useSavedMutation(trpc.onCall.saveLines);
  const renew = useCallback(
    () => void queries.invalidateQueries(trpc.help.lines.pathFilter()),
    [queries, trpc],
  );
  const save: Hand<SavedLines>["save"] = (changed, told) =>
    void saving.save(changed, ({ version }) => told(version));
  return { saved, ...useSettled(saving, renew), save };
}

/** The words that put a message before a human. */
export function useWatchedWords() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const saved = useQuery(trpc.onCall.words.queryOptions({}, asIs));
  const saving = useSavedMutation(trpc.onCall.saveWords);
  const renew = useCallback(
    () => void queries.invalidateQueries(trpc.onCall.words.pathFilter()),
    [queries, trpc],
  );
  const save: Hand<SavedWords>["save"] = (changed, told) =>
    void saving.save(changed, ({ version }) => told(version));
  return { saved, ...useSettled(saving, renew), save };
}

type Saving = {
  readonly changes: readonly Change[];
  readonly dismiss: (key: string) => void;
};

/** What became of the last change. Once it has come through or was refused, what is saved is read anew. */
function useSettled({ changes, dismiss }: Saving, renew: () => void) {
  const last = changes.at(-1);
  const settled = last && !isUnderway(last) ? last.key : null;
  useEffect(() => {
    if (settled !== null) renew();
  }, [settled, renew]);
  return {
    last,
    isSaving: isUnderway(last),
    isStale: last?.state === "failed" && last.problem?.code === "stale",
    forget: () => {
      if (last) dismiss(last.key);
    },
  };
}
