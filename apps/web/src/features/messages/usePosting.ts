import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";
import { isSameThread, type ThreadRef } from "./threads.ts";

export type Written = { readonly text: string; readonly fileIds: readonly string[] };

/** Writes to a thread: kept on this device until the server has it, sent once and in order. `onHelp`: the words may tell of a crisis. */
export function usePosting(thread: ThreadRef, onHelp: () => void) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { save, changes, dismiss } = useSavedMutation(trpc.messages.post);
  const { kind, of } = thread;
  const post = ({ text, fileIds }: Written) => {
    const key = save(
      (messageId) => ({ kind, of, messageId, text, fileIds: [...fileIds] }),
      ({ showHelp }) => {
        if (showHelp) onHelp();
        void queries.invalidateQueries(trpc.messages.pathFilter()).then(() => dismiss(key));
      },
    );
  };
  return { post, dismiss, written: changes.filter(({ input }) => isSameThread(input, thread)) };
}

export type WrittenChange = ReturnType<typeof usePosting>["written"][number];
