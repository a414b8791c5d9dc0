import type { FileType } from "@hearth/contracts/files";

type Kind = "pdf" | "picture" | "text" | "document" | "table" | "slides";

const kinds: readonly (readonly [RegExp, Kind])[] = [
  [/^image\//, "picture"],
  [/^text\//, "text"],
  [/pdf$/, "pdf"],
  [/sheet/, "table"],
  [/presentation/, "slides"],
];

/** What people call a type of file. */
export const kindOf = (type: FileType): Kind =>
  kinds.find(([pattern]) => pattern.test(type))?.[1] ?? "document";
