import { createStore, del, entries, set } from "idb-keyval";
import { z } from "zod";
import type { Shelf } from "./outbox.ts";

const Unsent = z.object({
  key: z.string(),
  personId: z.string(),
  path: z.string(),
  input: z.unknown(),
});

/** Unsent changes in this browser's IndexedDB, in the order in which they were made: keys are UUIDv7. */
export function browserShelf(name = "hearth-unsent"): Shelf {
  const store = createStore(name, "changes");
  return {
    async all() {
      const rows = await entries<string, unknown>(store);
      return rows
        .flatMap(([, row]) => Unsent.safeParse(row).data ?? [])
        .toSorted((one, other) => (one.key < other.key ? -1 : 1));
    },
    put: (unsent) => set(unsent.key, unsent, store),
    remove: (key) => del(key, store),
  };
}
