import type { AppRouter } from "@hearth/gateway/router";
import { createTRPCClient, httpBatchStreamLink, httpLink, splitLink } from "@trpc/client";
import { createTRPCContext } from "@trpc/tanstack-react-query";
import { noteServerTime } from "../time/serverClock.ts";
import { newKey, newTraceparent } from "./ids.ts";

const url = "/trpc";

/** The browser's fetch, as tRPC describes the part of it that it uses. */
const timed: NonNullable<HTTPLinkOptions["fetch"]> = async (input, init) => {
  const response = await fetch(input, init as RequestInit);
  noteServerTime(response);
  return response;
};
type HTTPLinkOptions = Extract<Parameters<typeof httpBatchStreamLink>[0], object>;

/** The key that the caller keeps for sending this change again, or a new one. */
const keyOf = ({ key }: Readonly<Record<string, unknown>>) =>
  typeof key === "string" ? key : newKey();

/** The way to the gateway: queries travel together, each change alone and with its own key. */
export const makeClient = () =>
  createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === "mutation",
        true: httpLink({
          url,
          fetch: timed,
          headers: ({ op }) => ({
            "idempotency-key": keyOf(op.context),
            traceparent: newTraceparent(),
          }),
        }),
        false: httpBatchStreamLink({
          url,
          fetch: timed,
          headers: () => ({ traceparent: newTraceparent() }),
        }),
      }),
    ],
  });

export const { TRPCProvider, useTRPC, useTRPCClient } = createTRPCContext<AppRouter>();
