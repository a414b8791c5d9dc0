import { useSyncExternalStore } from "react";
import { useMe } from "../me.ts";
import { keptFor, watchKeptFor } from "./keptShelf.ts";

/** Whether this device keeps what is this person's. */
export function useKeeps(): boolean {
  const { personId } = useMe();
  return useSyncExternalStore(watchKeptFor, keptFor) === personId;
}
