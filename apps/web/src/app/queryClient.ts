import { QueryCache, QueryClient } from "@tanstack/react-query";
import { isPassing, problemOf } from "../lib/api/problem.ts";

/** The cache of what the server said. What may pass by itself is asked again twice; a lost sign-in is told. */
export const makeQueryClient = (signedOut: () => void) =>
  new QueryClient({
    queryCache: new QueryCache({
      onError: (fault, { meta }) => {
        if (problemOf(fault).code === "unauthenticated" && !meta?.["isMe"]) signedOut();
      },
    }),
    defaultOptions: {
      queries: {
        networkMode: "always",
        staleTime: 5000,
        retry: (failures, fault) => failures < 2 && isPassing(problemOf(fault)),
        retryDelay: (failures, fault) => problemOf(fault).retryAfterMs ?? 1000 * 2 ** failures,
      },
    },
  });
