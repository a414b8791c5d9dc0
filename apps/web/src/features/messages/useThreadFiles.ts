import { useMemo } from "react";
import { useTRPCClient } from "../../lib/api/trpc.ts";
import type { FilesOf } from "../../lib/files/sendFile.ts";
import type { ThreadRef } from "./threads.ts";

/** The files of one thread. */
export function useThreadFiles({ kind, of }: ThreadRef): FilesOf {
  const { messages } = useTRPCClient();
  return useMemo(() => {
    const one = (fileId: string) => ({ kind, of, fileId });
    return {
      add: (file, key) => messages.addFile.mutate({ kind, of, ...file }, { context: { key } }),
      check: (fileId, key) => messages.checkFile.mutate(one(fileId), { context: { key } }),
      look: (fileId) => messages.getFile.query(one(fileId)),
      open: (fileId) => messages.openFile.query(one(fileId)),
    };
  }, [messages, kind, of]);
}
