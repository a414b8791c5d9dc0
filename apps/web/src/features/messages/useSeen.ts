import { useMutation } from "@tanstack/react-query";
import { useEffect, useRef, useSyncExternalStore } from "react";
import { useTRPC } from "../../lib/api/trpc.ts";
import type { ThreadRef } from "./threads.ts";

const watch = (changed: () => void) => {
  document.addEventListener("visibilitychange", changed);
  return () => document.removeEventListener("visibilitychange", changed);
};
const isShown = () => document.visibilityState === "visible";

type Place = { readonly last: number; readonly seenTo: number };

/** Says that the thread was seen up to its last message, while the page is in sight. */
export function useSeen({ kind, of }: ThreadRef, { last, seenTo }: Place): void {
  const trpc = useTRPC();
  const { mutate } = useMutation(trpc.messages.markSeen.mutationOptions());
  const inSight = useSyncExternalStore(watch, isShown);
  const said = useRef(0);
  useEffect(() => {
    if (!inSight || last <= Math.max(seenTo, said.current)) return;
    said.current = last;
    const again = () => {
      said.current = 0;
    };
    mutate({ kind, of, seq: last }, { onError: again });
  }, [inSight, last, seenTo, kind, of, mutate]);
}
