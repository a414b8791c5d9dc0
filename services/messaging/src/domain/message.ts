import type { FileRef } from "@hearth/contracts/files";
import type { Concern } from "@hearth/contracts/messaging/threads";

/** A message as it is kept, whoever reads it. */
export type StoredMessage = {
  readonly messageId: string;
  readonly threadId: string;
  readonly seq: number;
  readonly authorId: string;
  readonly text: string;
  readonly files: readonly FileRef[];
  readonly postedAt: string;
  readonly hidden: { readonly reason: Concern; readonly at: string } | null;
};
