import { useSyncExternalStore } from "react";
import { z } from "zod";

const StageChoice = z.object({
  layout: z.enum(["gallery", "speaker"]).catch("gallery"),
  hidesSelf: z.boolean().catch(false),
});
/** How this person likes to see the group. Kept in this browser. */
export type StageChoice = z.infer<typeof StageChoice>;

const key = "hearth.stage";
const listeners = new Set<() => void>();
let choice: StageChoice | null = null;

function read(): StageChoice {
  try {
    return StageChoice.parse(JSON.parse(localStorage.getItem(key) ?? "{}"));
  } catch {
    return { layout: "gallery", hidesSelf: false };
  }
}

const current = () => (choice ??= read());

function choose(change: Partial<StageChoice>): void {
  choice = { ...current(), ...change };
  localStorage.setItem(key, JSON.stringify(choice));
  for (const listener of listeners) listener();
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** The choice, and how to change it. */
export const useStageChoice = () => [useSyncExternalStore(subscribe, current), choose] as const;
