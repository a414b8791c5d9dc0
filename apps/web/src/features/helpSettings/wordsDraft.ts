import { WatchedWords } from "@hearth/contracts/messaging/onCall";

/** One on each line, as somebody writes them. */
export const draftOf = ({ words }: WatchedWords): string => words.join("\n");

/** What would be saved of it: no empty lines, and nothing twice. */
export function contentOf(draft: string): WatchedWords {
  const written = draft.split("\n").map((word) => word.trim());
  const known = new Map(
    written.filter((word) => word !== "").map((word) => [word.toLowerCase(), word]),
  );
  return { words: [...known.values()] };
}

export type WordsFault =
  | { readonly name: "short" | "long"; readonly word: string }
  | { readonly name: "many"; readonly count: number };

/** The first thing that is wrong. */
export function faultOf(draft: string): WordsFault | undefined {
  const content = contentOf(draft);
  const issue = WatchedWords.safeParse(content).error?.issues[0];
  if (!issue) return undefined;
  const at = issue.path[1];
  if (typeof at !== "number") return { name: "many", count: content.words.length };
  return { name: issue.code === "too_small" ? "short" : "long", word: content.words[at] ?? "" };
}
