import { createContext, useMemo } from "react";
import { useTRPCClient } from "../api/trpc.ts";
import type { FilesOf } from "../files/sendFile.ts";

/** The way to the files of a group's rooms, for who leads it; null where nobody may plan. */
export const GroupFilesContext = createContext<FilesOf | null>(null);

/** The files of one group. */
export function useGroupFiles(groupId: string | undefined): FilesOf | null {
  const { rooms } = useTRPCClient();
  return useMemo(() => {
    if (groupId === undefined) return null;
    const one = (fileId: string) => ({ groupId, fileId });
    return {
      add: (file, key) => rooms.addFile.mutate({ groupId, ...file }, { context: { key } }),
      check: (fileId, key) => rooms.checkFile.mutate(one(fileId), { context: { key } }),
      look: (fileId) => rooms.getFile.query(one(fileId)),
      open: (fileId) => rooms.openFile.query(one(fileId)),
    };
  }, [rooms, groupId]);
}
