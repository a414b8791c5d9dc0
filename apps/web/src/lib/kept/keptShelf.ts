import type { DehydratedState } from "@tanstack/react-query";
import { clear, createStore, get, set } from "idb-keyval";

/** What lies on the device, and when it was put there. */
export type KeptAnswers = { readonly state: DehydratedState; readonly keptAt: number };

const store = createStore("hearth-kept", "answers");
const row = "answers";
const choice = "hearth.keeps";

const watching = new Set<() => void>();
const told = () => watching.forEach((changed) => changed());

/** Calls back when somebody's answers begin or cease to be kept, until the answer is called. */
export function watchKeptFor(changed: () => void): () => void {
  watching.add(changed);
  return () => watching.delete(changed);
}

/** Whose answers are kept in this browser; null: nobody's, which is how it begins. */
export const keptFor = (): string | null => localStorage.getItem(choice);

/** This person wants what is marked as kept on this device, and nobody else's is. */
export async function keepFor(personId: string): Promise<void> {
  if (keptFor() !== personId) await forgetKept();
  localStorage.setItem(choice, personId);
  told();
}

/** Nothing of anybody is on this device any more. */
export async function forgetKept(): Promise<void> {
  localStorage.removeItem(choice);
  told();
  await clear(store).catch(() => undefined);
}

/** Puts answers down, while somebody wants that. */
export async function putKept(answers: KeptAnswers): Promise<void> {
  if (keptFor() !== null) await set(row, answers, store);
}

export const readKept = async (): Promise<KeptAnswers | null> =>
  keptFor() === null ? null : ((await get<KeptAnswers>(row, store)) ?? null);
