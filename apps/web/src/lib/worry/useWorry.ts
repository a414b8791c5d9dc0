import { useQuery, useQueryClient } from "@tanstack/react-query";
import type { RiskLevel } from "@hearth/contracts/homework/risk";
import type { RiskItem } from "@hearth/contracts/messaging/risk";
import { useState } from "react";
import { useTRPC } from "../api/trpc.ts";
import { useSavedMutation } from "../api/useSavedMutation.ts";

/** A worry about a client: on its way, refused, or in the queue, and where there. */
export function useWorry(clientId: string) {
  const trpc = useTRPC();
  const queries = useQueryClient();
  const raising = useSavedMutation(trpc.risk.raise);
  const [key, setKey] = useState<string | null>(null);
  const [item, setItem] = useState<RiskItem | null>(null);
  const open = trpc.risk.list.queryOptions({ status: "open" }, { enabled: item !== null });
  const queue = useQuery(open).data?.items ?? [];
  const at = queue.findIndex(({ itemId }) => itemId === item?.itemId);
  const raise = (level: RiskLevel, worry: string) => {
    const raised = raising.save({ clientId, level, worry }, (made) => {
      setItem(made);
      void queries.invalidateQueries(trpc.risk.pathFilter());
    });
    setKey(raised);
  };
  return {
    raise,
    item,
    last: raising.changes.find((change) => change.key === key),
    /** Null while the queue is not here yet. */
    place: at < 0 ? null : { n: at + 1, count: queue.length },
  };
}
