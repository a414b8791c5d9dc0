import type { ChatTo } from "@hearth/contracts/live/chat";
import type { SelectOption } from "@hearth/ui/Select";
import { useSyncExternalStore } from "react";
import type { Problem } from "../../../lib/api/problem.ts";

/** To `room`, `rooms`, or a participant by their name; `also` a second participant. */
export type Draft = {
  readonly to: SelectOption;
  readonly also: SelectOption | null;
  readonly text: string;
};

/** Words on their way; with a problem they did not arrive, and stay until they do or are discarded. */
export type Outgoing = {
  readonly id: string;
  readonly to: ChatTo;
  readonly text: string;
  readonly problem: Problem | null;
};

type Kept = {
  readonly draft: Draft;
  readonly outgoing: readonly Outgoing[];
  /** The number of the last message that was in sight. */
  readonly seen: number;
};

const empty: Draft = { to: { id: "room", label: "" }, also: null, text: "" };
const nothing: Kept = { draft: empty, outgoing: [], seen: 0 };
const bySession = new Map<string, Kept>();
const listeners = new Set<() => void>();

const seenKey = (sessionId: string) => `hearth.chat.${sessionId}`;
/** What was read before a reload is not told as new after it. */
const seenBefore = (sessionId: string) => Number(sessionStorage.getItem(seenKey(sessionId))) || 0;

/** What outlives the panel: the draft, words that were not sent, and what has been read. */
export function keptOf(sessionId: string): Kept {
  const kept = bySession.get(sessionId) ?? { ...nothing, seen: seenBefore(sessionId) };
  bySession.set(sessionId, kept);
  return kept;
}

function change(sessionId: string, next: Partial<Kept>): void {
  bySession.set(sessionId, { ...keptOf(sessionId), ...next });
  for (const listener of listeners) listener();
}

export const changeDraft = (sessionId: string, draft: Partial<Draft>): void =>
  change(sessionId, { draft: { ...keptOf(sessionId).draft, ...draft } });

/** Opens the words for one person, from their name or from what they wrote; words that are begun stay for whom they are. */
export function replyTo(sessionId: string, to: SelectOption): void {
  if (keptOf(sessionId).draft.text.trim() === "") changeDraft(sessionId, { to, also: null });
}

export function read(sessionId: string, seq: number): void {
  if (seq <= keptOf(sessionId).seen) return;
  sessionStorage.setItem(seenKey(sessionId), String(seq));
  change(sessionId, { seen: seq });
}

/** Words leave, fail (with their problem), or are gone (null). */
export function changeOutgoing(sessionId: string, id: string, words: Outgoing | null): void {
  const others = keptOf(sessionId).outgoing.filter((one) => one.id !== id);
  change(sessionId, { outgoing: words ? [...others, words] : others });
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** What is kept of this session, and each change of it. */
export const useKept = (sessionId: string): Kept =>
  useSyncExternalStore(subscribe, () => keptOf(sessionId));
