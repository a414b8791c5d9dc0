import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";
import { isUnderway } from "../../lib/api/outbox.ts";

/** The polls that are ready for a session, and how to write and throw them away. */
export function usePolledAhead(sessionId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const record = useQuery(trpc.session.record.queryOptions({ sessionId }));
  const writing = useSavedMutation(trpc.session.preparePoll);
  const discarding = useSavedMutation(trpc.session.discardPoll);
  const mine = <C extends { readonly input: { readonly sessionId: string } }>(
    changes: readonly C[],
  ) => changes.findLast(({ input }) => input.sessionId === sessionId);
  const renew = () => void queries.invalidateQueries(trpc.session.record.pathFilter());
  const last = mine(writing.changes);
  return {
    record,
    last: last ?? mine(discarding.changes),
    isSaving: isUnderway(last),
    write: (
      input: Omit<(typeof writing.changes)[number]["input"], "sessionId">,
      done: () => void,
    ) =>
      writing.save({ ...input, sessionId }, () => {
        renew();
        done();
      }),
    discard: (pollId: string) => discarding.save({ sessionId, pollId }, renew),
  };
}
