import { createContext, use, useCallback, useSyncExternalStore } from "react";
import { newKey } from "./ids.ts";
import type { Change, Outbox } from "./outbox.ts";

export type OutboxOfPerson = { readonly outbox: Outbox; readonly personId: string };

/** Given by the sign-in gate: whose changes are kept, and where. */
export const OutboxContext = createContext<OutboxOfPerson | null>(null);

type InputOf<Input> = Input | ((key: string) => Input);

type SavedMutation<Input, Output> = {
  /** Sends the change, and keeps it until the server has it. Gives its key, by which the input may name what it makes. */
  readonly save: (input: InputOf<Input>, saved?: (output: Output) => void) => string;
  /** Every change of this kind since the page was opened, and those left from before, oldest first. */
  readonly changes: readonly (Change & { readonly input: Input })[];
  readonly dismiss: (key: string) => void;
};

/** A mutation as `useTRPC()` names it: `useSavedMutation(trpc.messages.post)`. Its types come along. */
type Procedure<Input, Output> = {
  readonly "~types": { readonly input: Input; readonly output: Output };
  readonly mutationKey: () => readonly (readonly string[])[];
};

/** A change that is never lost on the way: sending, not saved yet, saved or failed. */
export function useSavedMutation<Input, Output>(
  procedure: Procedure<Input, Output>,
): SavedMutation<Input, Output> {
  const context = use(OutboxContext);
  if (!context) throw new Error("useSavedMutation needs the sign-in gate above it");
  const { outbox, personId } = context;
  const path = procedure.mutationKey().flat().join(".");
  const all = useSyncExternalStore(outbox.subscribe, outbox.getSnapshot);
  const save = useCallback(
    (given: InputOf<Input>, saved?: (output: Output) => void) => {
      const key = newKey();
      const input = given instanceof Function ? given(key) : given;
      const acknowledged = saved && ((output: unknown) => saved(output as Output));
      void outbox.add({ key, personId, path, input }, acknowledged);
      return key;
    },
    [outbox, path, personId],
  );
  const mine = all.filter(
    (change): change is Change & { input: Input } =>
      change.path === path && change.personId === personId,
  );
  return { save, changes: mine, dismiss: outbox.dismiss };
}
