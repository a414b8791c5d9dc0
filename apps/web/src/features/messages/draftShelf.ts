import { createStore, del, get, set } from "idb-keyval";
import { z } from "zod";
import type { ThreadRef } from "./threads.ts";

/** This browser's draft of one person for one thread: it outlives the page. */
export function draftShelf(personId: string, { kind, of }: ThreadRef) {
  const store = createStore("hearth-drafts", "messages");
  const key = `${personId}.${kind}.${of}`;
  return {
    read: async () => z.string().safeParse(await get<unknown>(key, store)).data ?? "",
    keep: (text: string) => (text === "" ? del(key, store) : set(key, text, store)),
  };
}
