import type { SessionKind } from "@hearth/contracts/sessions/kinds";
import { useQueryClient } from "@tanstack/react-query";
import type { Outputs } from "../../lib/me.ts";
import type { TimeStretch } from "../../lib/time/dates.ts";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";

type About = {
  readonly groupId: string;
  readonly timeZone: string;
  readonly kind: SessionKind;
};

/** Plans a session of one group. */
export function useScheduleSession(groupId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const { save, changes } = useSavedMutation(trpc.schedule.create);
  const last = changes.findLast(({ input }) => input.groupId === groupId);
  const plan = (
    { from, to }: TimeStretch,
    about: About,
    planned: (session: Outputs["schedule"]["create"]) => void,
  ) =>
    save({ ...about, startsAt: from, endsAt: to }, (session) => {
      void queries.invalidateQueries(trpc.schedule.list.pathFilter());
      planned(session);
    });
  return { plan, last };
}
