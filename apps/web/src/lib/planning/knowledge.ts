import type { Pair } from "@hearth/contracts/sessions/breakouts";
import { createContext } from "react";

/** What staff know of a group beside what the live session tells: who belongs to it, who is a pair, what is prepared. */
export type GroupKnowledge = {
  readonly clients: readonly { readonly personId: string; readonly name: string }[];
  readonly pairs: readonly Pair[];
  readonly sets: readonly { readonly setId: string; readonly name: string }[];
};

/** Given to who leads; nobody else asks for it. */
export const GroupKnowledgeContext = createContext<GroupKnowledge>({
  clients: [],
  pairs: [],
  sets: [],
});
