import { useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";

/** Reports a message, and decides about one; and what became of the last such act. */
export function useModeration() {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const reporting = useSavedMutation(trpc.messages.report);
  const hiding = useSavedMutation(trpc.messages.hide);
  const restoring = useSavedMutation(trpc.messages.restore);
  const keeping = useSavedMutation(trpc.messages.keep);
  const done = () => void queries.invalidateQueries(trpc.messages.pathFilter());
  const all = [reporting, hiding, restoring, keeping].flatMap(({ changes }) => [...changes]);
  return {
    report: (input: Parameters<typeof reporting.save>[0]) => void reporting.save(input, done),
    hide: (input: Parameters<typeof hiding.save>[0]) => void hiding.save(input, done),
    restore: (input: Parameters<typeof restoring.save>[0]) => void restoring.save(input, done),
    keep: (input: Parameters<typeof keeping.save>[0]) => void keeping.save(input, done),
    last: all.toSorted((one, other) => (one.key < other.key ? -1 : 1)).at(-1),
  };
}
