import type { RoomSet } from "@hearth/contracts/sessions/breakouts";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { isUnderway } from "../../lib/api/outbox.ts";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useSavedMutation } from "../../lib/api/useSavedMutation.ts";
import type { Rooms } from "../../lib/planning/plan.ts";

/** Rooms as they are being prepared; without an id they are new. */
export type SetDraft = Pick<RoomSet, "name"> & {
  readonly setId: string | null;
  readonly version: number;
  readonly rooms: Rooms;
};

/** The prepared rooms of a group: saved on the version that they were made from. */
export function useRoomSets(groupId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const sets = useQuery(trpc.rooms.listSets.queryOptions({ groupId }));
  const saving = useSavedMutation(trpc.rooms.saveSet);
  const deleting = useSavedMutation(trpc.rooms.deleteSet);
  const [key, setKey] = useState<string | null>(null);
  const renew = () => void queries.invalidateQueries(trpc.rooms.listSets.pathFilter());
  const last = [...saving.changes, ...deleting.changes].find((change) => change.key === key);
  const isStale = last?.state === "failed" && last.problem?.code === "stale";
  useEffect(() => {
    if (isStale) void queries.invalidateQueries(trpc.rooms.listSets.pathFilter());
  }, [isStale, queries, trpc]);
  return {
    sets,
    last,
    isSaving: isUnderway(last),
    isStale,
    forget: () => setKey(null),
    save: ({ rooms, ...draft }: SetDraft, saved: () => void) =>
      setKey(
        saving.save({ ...draft, groupId, rooms: [...rooms] }, () => {
          renew();
          saved();
        }),
      ),
    remove: (setId: string) => setKey(deleting.save({ groupId, setId }, renew)),
  };
}
