import { hasWatchedWords } from "../../domain/wording.ts";
import { watchedWordsOf } from "../onCall/settings.ts";
import type { Opening } from "./opening.ts";
import { openRisk, plain } from "./openRisk.ts";

type Written = {
  /** The message or answer: one makes one item. */
  readonly sourceId: string;
  readonly clientId: string;
  readonly groupId: string | null;
  readonly text: string;
};

/**
 * Puts what a client wrote before a human when it has watched words in it. True: its author is to be shown help at once.
 * What was written is kept and sent as it is.
 */
export async function watchWording(work: Opening, written: Written): Promise<boolean> {
  const { words } = await watchedWordsOf(work);
  const { text, sourceId, clientId, groupId } = written;
  if (!hasWatchedWords(text, words)) return false;
  const from = { source: "wording", sourceId, level: "same_day" } as const;
  await openRisk(work, { ...plain, ...from, clientId, groupId }, clientId);
  return true;
}
