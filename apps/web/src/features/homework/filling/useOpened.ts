import { useQuery } from "@tanstack/react-query";
import { useTRPCClient } from "../../../lib/api/trpc.ts";
import { isPassing, problemOf } from "../../../lib/api/problem.ts";
import { type Outputs, useMe } from "../../../lib/me.ts";
import { dayOf } from "../../../lib/time/dates.ts";
import { heldWork } from "../../../lib/work/heldWork.ts";

export type Opened = {
  readonly found: Outputs["homework"]["assignment"];
  readonly draft: Outputs["homework"]["begin"];
};

/** The work as it is filled in: begun on the server, or, without network, as this device has it from before. */
export function useOpened(assignmentId: string) {
  const { homework } = useTRPCClient();
  const { personId, timeZone } = useMe();
  return useQuery({
    queryKey: ["opened-work", personId, assignmentId],
    gcTime: 0,
    staleTime: Infinity,
    retry: false,
    queryFn: async (): Promise<Opened> => {
      const held = heldWork<Opened>(personId, assignmentId);
      try {
        const day = dayOf(new Date().toISOString(), timeZone);
        const draft = await homework.begin.mutate({ assignmentId, day });
        const found = await homework.assignment.query({ assignmentId });
        await held.keep({ found, draft }).catch(() => undefined);
        return { found, draft };
      } catch (fault) {
        const before = isPassing(problemOf(fault)) ? await held.read().catch(() => null) : null;
        if (before) return before;
        throw fault;
      }
    },
  });
}
