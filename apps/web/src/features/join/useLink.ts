import { useQuery } from "@tanstack/react-query";
import { inspectLink } from "./doors.ts";

/** What a link leads to, looked at again by itself while it is not open yet. Looking uses nothing up. */
export const useLink = (token: string) =>
  useQuery({
    queryKey: ["join", "link", token],
    queryFn: () => inspectLink(token),
    refetchInterval: ({ state }) => (state.data?.state === "early" ? 15_000 : false),
  });
