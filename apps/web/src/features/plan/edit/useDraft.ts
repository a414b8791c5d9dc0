import { createStore, del, get, set } from "idb-keyval";
import { useEffect, useState } from "react";
import { useMe } from "../../../lib/me.ts";
import { PlanDraft } from "./planDraft.ts";

const store = () => createStore("hearth-sheets", "drafts");

/** What is being written of the plan; a reload or another page loses none of it. */
export function useDraft(initial: PlanDraft) {
  const { personId } = useMe();
  const [draft, setDraft] = useState<PlanDraft | null>(null);
  useEffect(() => {
    let isGone = false;
    get<unknown>(personId, store()).then(
      (kept) => {
        if (!isGone) setDraft((written) => written ?? PlanDraft.safeParse(kept).data ?? null);
      },
      () => undefined, // A private window may have no storage: the draft then lives as long as the page.
    );
    return () => {
      isGone = true;
    };
  }, [personId]);
  const write = (next: PlanDraft) => {
    setDraft(next);
    void set(personId, next, store()).catch(() => undefined);
  };
  const forget = () => void del(personId, store()).catch(() => undefined);
  return { draft: draft ?? initial, write, forget };
}
