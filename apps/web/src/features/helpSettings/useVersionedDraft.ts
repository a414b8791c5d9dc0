import { useState } from "react";

type Versioned = { readonly version: number };

/** How what is saved becomes what is written in, and back. */
type Shape<Saved, Draft> = {
  readonly draftOf: (saved: Saved) => Draft;
  readonly contentOf: (draft: Draft) => unknown;
};

/** What somebody writes, and the version that it was made from. While nothing is changed it follows what is saved. */
export function useVersionedDraft<Saved extends Versioned, Draft>(
  saved: Saved,
  { draftOf, contentOf }: Shape<Saved, Draft>,
) {
  const begin = (from: Saved) => ({ from, draft: draftOf(from) });
  const [made, setMade] = useState(() => begin(saved));
  const said = (draft: Draft) => JSON.stringify(contentOf(draft));
  const isChanged = said(made.draft) !== said(draftOf(made.from));
  if (saved.version > made.from.version && !isChanged) setMade(begin(saved));
  return {
    draft: made.draft,
    version: made.from.version,
    isChanged,
    setDraft: (draft: Draft) => setMade((now) => ({ ...now, draft })),
    /** This has been saved, and is what further changes are made from. */
    rebase: (from: Saved) => setMade((now) => ({ ...now, from })),
    takeTheirs: () => setMade(begin(saved)),
  };
}
