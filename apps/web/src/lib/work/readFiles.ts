import type { FileRef } from "@hearth/contracts/files";
import { createContext } from "react";

type ReadFiles = {
  readonly files: readonly FileRef[];
  readonly open: (fileId: string) => Promise<{ readonly ticket: string }>;
};

/** The files of the try that is read; none where nothing is read. */
export const ReadFilesContext = createContext<ReadFiles>({
  files: [],
  open: () => Promise.reject(new Error("No file is read here")),
});
