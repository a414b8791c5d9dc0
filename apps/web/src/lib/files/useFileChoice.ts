import type { FileRef } from "@hearth/contracts/files";
import { useEffect, useRef, useState } from "react";
import { type Problem, problemOf } from "../api/problem.ts";
import { type FilesOf, sendFile, type Underway } from "./sendFile.ts";
import { type FileTrouble, RefusedFile } from "./trouble.ts";

/** What has become of the file that somebody chose. */
export type Choice =
  | { readonly state: "none" }
  | (Underway & { readonly name: string })
  | { readonly state: "ready"; readonly file: FileRef }
  | { readonly state: "removed"; readonly name: string }
  | { readonly state: "refused"; readonly name: string; readonly trouble: FileTrouble }
  | { readonly state: "failed"; readonly name: string; readonly problem: Problem };

export type FileChoice = {
  readonly choice: Choice;
  readonly choose: (file: File) => void;
  /** Takes the file away, or ends its sending. */
  readonly remove: () => void;
};

const asChoice = (file: FileRef | undefined): Choice =>
  file ? { state: "ready", file } : { state: "none" };

/** One file that is chosen, sent and looked at. Who closes the form ends it. */
export function useFileChoice(files: FilesOf, first: FileRef | undefined): FileChoice {
  const [choice, setChoice] = useState<Choice>(() => asChoice(first));
  const sending = useRef<AbortController>(null);
  useEffect(() => () => sending.current?.abort(), []);
  const choose = (file: File) => {
    sending.current?.abort();
    const { signal } = (sending.current = new AbortController());
    const { name } = file;
    const tell = (next: Choice) => {
      if (!signal.aborted) setChoice(next);
    };
    const told = (underway: Underway) => tell({ ...underway, name });
    sendFile(file, { files, signal, told }).then(
      (kept) => tell({ state: "ready", file: kept }),
      (fault: unknown) => tell(failedAs(fault, name)),
    );
  };
  const remove = () => {
    sending.current?.abort();
    setChoice({ state: "removed", name: nameIn(choice) });
  };
  return { choice, choose, remove };
}

/** The name of the file that it is about. */
export function nameIn(choice: Choice): string {
  if (choice.state === "none") return "";
  return choice.state === "ready" ? choice.file.name : choice.name;
}

const failedAs = (fault: unknown, name: string): Choice =>
  fault instanceof RefusedFile
    ? { state: "refused", name, trouble: fault.trouble }
    : { state: "failed", name, problem: problemOf(fault) };
