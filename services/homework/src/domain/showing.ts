import type { Work } from "./work/work.ts";

/** A showing that nobody ends has ended by itself: no group meets for longer. */
export const longestShowingMs = 4 * 3_600_000;

const neverShown: readonly string[] = ["files", "again"];

/**
 * The questions whose answers a client may let the group see. An instrument is not for a group, nor is an answer that is
 * watched for danger, which may harm who reads it, nor what is for the client alone, nor a file, nor what rates the lines
 * of another answer.
 */
export const mayBeShown = ({ form, rules }: Work): string[] => {
  if (form.kind === "instrument") return [];
  const watched = new Set(rules.map(({ when }) => when.item));
  return form.fields
    .filter(({ kind, visibility }) => !neverShown.includes(kind) && visibility !== "private")
    .filter(({ fieldId }) => !watched.has(fieldId))
    .map(({ fieldId }) => fieldId);
};
