import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useTRPC } from "../api/trpc.ts";
import { useSavedMutation } from "../api/useSavedMutation.ts";
import type { Outputs } from "../me.ts";
import { useMe } from "../me.ts";
import { draftShelf } from "./draftShelf.ts";
import { NoteKeeper } from "./noteKeeper.ts";

export type FoundNote = Outputs["session"]["note"];

const nothing = { version: 0, answers: {} };
/** Somebody else may write in it too. */
const lookAgainMs = 20_000;

/** The note of a session as the server has it. */
export function useFoundNote(sessionId: string) {
  const trpc = useTRPC();
  return useQuery(trpc.session.note.queryOptions({ sessionId }, { refetchInterval: lookAgainMs }));
}

/** Work on the note that was found: what is written is kept here at once and saved by itself. */
export function useNote(sessionId: string, { form, note }: FoundNote) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { personId } = useMe();
  const saving = useSavedMutation(trpc.session.saveNote);
  const { save } = saving;
  const { formId } = form;
  const [keeper] = useState(
    () =>
      new NoteKeeper({
        shelf: draftShelf(personId, sessionId),
        send: (saved) => void save({ sessionId, formId, ...saved }),
      }),
  );
  const last = saving.changes.findLast(({ input }) => input.sessionId === sessionId);
  const isSettled = last?.state === "saved" || last?.state === "failed";
  useEffect(() => keeper.told(note ?? nothing), [keeper, note]);
  useEffect(() => keeper.heard(last), [keeper, last]);
  useEffect(() => {
    if (isSettled) void queries.invalidateQueries(trpc.session.note.pathFilter());
  }, [isSettled, last?.key, queries, trpc]);
  useEffect(() => {
    void keeper.takeUp();
    return () => keeper.flush();
  }, [keeper]);
  const kept = useSyncExternalStore(keeper.subscribe, keeper.getSnapshot);
  return { keeper, kept, last };
}
