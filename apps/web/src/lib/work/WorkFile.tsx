import { use } from "react";
import { FileButton } from "../files/FileButton.tsx";
import { ReadFilesContext } from "./readFiles.ts";

/** A file of a try, to be fetched by who may read it. */
export function WorkFile({ fileId }: { readonly fileId: string }) {
  const { files, open } = use(ReadFilesContext);
  const file = files.find((one) => one.fileId === fileId);
  return file ? <FileButton file={file} open={() => open(fileId)} /> : null;
}
