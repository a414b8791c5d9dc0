import { useSyncExternalStore } from "react";
import { z } from "zod";

const MusicChoice = z.enum(["silent", "soft", "full"]).catch("soft");
/** How loud this person wants quiet music. Kept in this browser, told to nobody. */
export type MusicChoice = z.infer<typeof MusicChoice>;

export const musicChoices: readonly MusicChoice[] = ["silent", "soft", "full"];

const key = "hearth.music";
const listeners = new Set<() => void>();
let choice: MusicChoice | null = null;

const current = () => (choice ??= MusicChoice.parse(localStorage.getItem(key)));

function choose(next: MusicChoice): void {
  choice = next;
  localStorage.setItem(key, next);
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The choice, and how to change it. */
export const useMusicChoice = () => [useSyncExternalStore(subscribe, current), choose] as const;
