import { type FileFault, FileName, mostBytes, typeOfName } from "@hearth/contracts/files";

/** Why a file is not taken: known before it is sent, found when it is looked at, or `late` when its time is over. */
export type FileTrouble = "too_big" | "kind" | "empty" | "late" | FileFault;

/** A file that is not taken; sending the same one again does not help. */
export class RefusedFile extends Error {
  override readonly name = "RefusedFile";
  readonly trouble: FileTrouble;

  constructor(trouble: FileTrouble) {
    super(trouble);
    this.trouble = trouble;
  }
}

/** What can be said of a file before a byte of it is sent. */
export function troubleOf({ name, size }: Pick<File, "name" | "size">): FileTrouble | null {
  if (!typeOfName(name)) return "kind";
  if (size === 0) return "empty";
  return size > mostBytes ? "too_big" : null;
}

const most = 160;

/** The name of a file as it can be kept: no signs that can't be read, not too long, its ending as it is. */
export function keptName(name: string): string {
  const read = name
    .normalize("NFC")
    .replace(/[\p{C}/\\]/gu, "")
    .trim();
  const ending = /\.\w+$/.exec(read)?.[0] ?? "";
  const stem = read.slice(0, read.length - ending.length).slice(0, most - ending.length);
  return FileName.parse(stem + ending);
}
