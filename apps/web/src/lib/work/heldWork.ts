import { createStore, get, set } from "idb-keyval";

/** This browser's copy of work that was opened: it opens again without network. */
export function heldWork<T>(personId: string, assignmentId: string) {
  const store = createStore("hearth-work", "opened");
  const key = `${personId}.${assignmentId}`;
  return {
    read: () => get<T>(key, store),
    keep: (work: T) => set(key, work, store),
  };
}
