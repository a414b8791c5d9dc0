import type { Task } from "@hearth/contracts/live/rooms";
import { use } from "react";
import { FileButton } from "../files/FileButton.tsx";
import { GroupFilesContext } from "./groupFiles.ts";

/** The file of a task as who plans it opens it. */
export function PlannedTaskFile({ task: { file } }: { readonly task: Task }) {
  const files = use(GroupFilesContext);
  return file && files && <FileButton file={file} open={() => files.open(file.fileId)} />;
}
