import { useQueries } from "@tanstack/react-query";
import { createContext, use, useMemo } from "react";
import { useTRPC, useTRPCClient } from "../api/trpc.ts";
import type { FilesOf } from "../files/sendFile.ts";

type WorkFiles = { readonly assignmentId: string; readonly files: FilesOf };

/** The way to the files of an assignment, for its client; null where nothing is filled in. */
export const WorkFilesContext = createContext<WorkFiles | null>(null);

/** The files of one assignment. */
export function useWorkFiles(assignmentId: string): WorkFiles {
  const { homework } = useTRPCClient();
  return useMemo(() => {
    const one = (fileId: string) => ({ assignmentId, fileId });
    const files: FilesOf = {
      add: (file, key) => homework.addFile.mutate({ assignmentId, ...file }, { context: { key } }),
      check: (fileId, key) => homework.checkFile.mutate(one(fileId), { context: { key } }),
      look: (fileId) => homework.getFile.query(one(fileId)),
      open: (fileId) => homework.openFile.query(one(fileId)),
    };
    return { assignmentId, files };
  }, [homework, assignmentId]);
}

/** The names of files of the assignment, as far as they are known. */
export function useFileNames(fileIds: readonly string[]): ReadonlyMap<string, string> {
  const trpc = useTRPC();
  const { assignmentId = "" } = use(WorkFilesContext) ?? {};
  return useQueries({
    queries: fileIds.map((fileId) =>
      trpc.homework.getFile.queryOptions({ assignmentId, fileId }, { staleTime: Infinity }),
    ),
    combine: (found) =>
      new Map(found.flatMap(({ data }) => (data ? [[data.file.fileId, data.file.name]] : []))),
  });
}
