import { useEffect, useMemo, useState } from "react";
import { useMe } from "../../lib/me.ts";
import { draftShelf } from "./draftShelf.ts";
import type { ThreadRef } from "./threads.ts";

/** What is being written in a thread; a reload or another page loses none of it. */
export function useDraft({ kind, of }: ThreadRef) {
  const { personId } = useMe();
  const shelf = useMemo(() => draftShelf(personId, { kind, of }), [personId, kind, of]);
  const [text, setText] = useState("");
  useEffect(() => {
    let isGone = false;
    shelf.read().then(
      (kept) => {
        if (!isGone) setText((written) => written || kept);
      },
      () => undefined, // A private window may have no storage: the draft then lives as long as the page.
    );
    return () => {
      isGone = true;
    };
  }, [shelf]);
  const write = (next: string) => {
    setText(next);
    void shelf.keep(next).catch(() => undefined);
  };
  return { text, write };
}
