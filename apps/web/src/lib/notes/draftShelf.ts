import { NoteAnswers } from "@hearth/contracts/sessions/notes";
import { createStore, del, get, set } from "idb-keyval";
import { z } from "zod";

/** What is written of a note and not saved yet, with the version that it was made from. */
const NoteDraft = z.object({ basedOn: z.int().nonnegative(), answers: NoteAnswers });
export type NoteDraft = z.infer<typeof NoteDraft>;

/** Where a draft outlives the page. */
export type DraftShelf = {
  readonly read: () => Promise<NoteDraft | null>;
  readonly keep: (draft: NoteDraft | null) => Promise<void>;
};

/** This browser's draft of one person for the note of one session. */
export function draftShelf(personId: string, sessionId: string): DraftShelf {
  const store = createStore("hearth-notes", "drafts");
  const key = `${personId}.${sessionId}`;
  return {
    read: async () => NoteDraft.safeParse(await get<unknown>(key, store)).data ?? null,
    keep: (draft) => (draft ? set(key, draft, store) : del(key, store)),
  };
}
