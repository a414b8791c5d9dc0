import { AnswerChange } from "@hearth/contracts/homework/answers";
import { createStore, del, get, set } from "idb-keyval";
import { z } from "zod";

const Changes = z.array(AnswerChange);

/** Where answers that the server does not have yet outlive the page. */
export type AnswerShelf = {
  readonly read: () => Promise<readonly AnswerChange[]>;
  readonly keep: (changes: readonly AnswerChange[]) => Promise<void>;
};

/** This browser's unsaved answers of one person to one try. */
export function answerShelf(personId: string, submissionId: string): AnswerShelf {
  const store = createStore("hearth-answers", "unsaved");
  const key = `${personId}.${submissionId}`;
  return {
    read: async () => Changes.safeParse(await get<unknown>(key, store)).data ?? [],
    keep: (changes) => (changes.length > 0 ? set(key, changes, store) : del(key, store)),
  };
}
