import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTRPC } from "../../../lib/api/trpc.ts";
import { useMe } from "../../../lib/me.ts";
import { stretchOfDays } from "../../../lib/time/dates.ts";
import { useNow } from "../../../lib/time/useNow.ts";

const month = { skip: -14, days: 28 };

/** The groups of who asks, as far as they meet two weeks before or after today; undefined until they are known. */
export function useGroups() {
  const trpc = useTRPC();
  const { timeZone } = useMe();
  const now = useNow();
  const [stretch] = useState(() => stretchOfDays(now, timeZone, month));
  const { data } = useQuery(trpc.schedule.list.queryOptions(stretch));
  if (!data) return undefined;
  const groups = new Map(
    data.sessions.map(({ groupId, groupName }) => [groupId, groupName ?? groupId]),
  );
  return [...groups].map(([id, label]) => ({ id, label }));
}
