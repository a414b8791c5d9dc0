import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { useTRPC } from "../api/trpc.ts";
import { hearChanges } from "./changesSocket.ts";

/** Keeps what is shown as it is at the server: asks again for what this person is told has changed. */
export function useChanges(): void {
  const queries = useQueryClient();
  const trpc = useTRPC();
  useEffect(
    () => hearChanges(() => void queries.invalidateQueries(trpc.messages.pathFilter())),
    [queries, trpc],
  );
}
