import { z } from "zod";

/** One version of what a client writes for themselves. Each one is kept; the last that was saved is the current one. */
export const SheetVersion = z.object({
  /** Named by who writes it, so that a change made on it without network can say so. */
  versionId: z.uuid(),
  version: z.int().positive(),
  savedAt: z.iso.datetime(),
});
export type SheetVersion = z.infer<typeof SheetVersion>;

/** What a save says besides what was written: its own name, and the version that it was made on; null where none was known. */
export const SheetSave = z.object({ versionId: z.uuid(), base: z.uuid().nullable() });
export type SheetSave = z.infer<typeof SheetSave>;

/** A version that a later one did not know of, such as one from another device: it is kept, and offered. */
export const overlooked = SheetVersion.nullable();
