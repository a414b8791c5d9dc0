import type { FileRef, FileStatus } from "@hearth/contracts/files";
import { newKey } from "../api/ids.ts";
import { pause } from "../api/pause.ts";
import { persist } from "./persist.ts";
import { sendBytes } from "./sendBytes.ts";
import { keptName, RefusedFile, troubleOf } from "./trouble.ts";

/** The calls of a service that keeps files. A key makes a call that is sent again the same one. */
export type FilesOf = {
  readonly add: (
    file: { readonly name: string; readonly size: number },
    key: string,
  ) => Promise<{ readonly fileId: string; readonly ticket: string }>;
  readonly check: (fileId: string, key: string) => Promise<FileStatus>;
  readonly look: (fileId: string) => Promise<FileStatus>;
  readonly open: (fileId: string) => Promise<{ readonly ticket: string }>;
};

export type Underway =
  | { readonly state: "sending"; readonly part: number; readonly isCut: boolean }
  | { readonly state: "checking" };

type Way = {
  readonly files: Omit<FilesOf, "open">;
  readonly signal: AbortSignal;
  readonly told: (underway: Underway) => void;
  /** Sends the bytes; a test has its own. */
  readonly bytes?: typeof sendBytes;
};

const lookMs = 500;

/** Brings a file to its service, and waits until it was looked at. */
export async function sendFile(file: File, way: Way): Promise<FileRef> {
  const { files, signal, told, bytes = sendBytes } = way;
  const trouble = troubleOf(file);
  if (trouble) throw new RefusedFile(trouble);
  let part = 0;
  const tell = (isCut: boolean) => told({ state: "sending", part, isCut });
  const surely = <T>(run: () => Promise<T>) => persist(run, { signal, waits: () => tell(true) });
  tell(false);
  const [adding, checking] = [newKey(), newKey()];
  const about = { name: keptName(file.name), size: file.size };
  const { fileId, ticket } = await surely(() => files.add(about, adding));
  await bytes(file, {
    ...{ ticket, signal },
    onPart: (now) => {
      part = now;
      tell(false);
    },
    onCut: () => tell(true),
  });
  const waits = () => told({ state: "checking" });
  waits();
  let status = await persist(() => files.check(fileId, checking), { signal, waits });
  while (status.state === "checking") {
    await pause(lookMs);
    status = await persist(() => files.look(fileId), { signal, waits });
  }
  if (status.state !== "ready") throw new RefusedFile(status.fault ?? "incomplete");
  return status.file;
}
