import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import type { AppRouter } from "@hearth/gateway/router";
import { createTRPCClient } from "@trpc/client";
import { observable } from "@trpc/server/observable";
import type { ReactNode } from "react";
import { Outbox } from "../src/lib/api/outbox.ts";
import { TRPCProvider } from "../src/lib/api/trpc.ts";
import { OutboxContext } from "../src/lib/api/useSavedMutation.ts";
import type { Me } from "../src/lib/me.ts";
import { aMe } from "./aMe.tsx";

/** What the gateway answers to a procedure. */
type Gateway = (path: string, input: unknown) => unknown;

/** A page of somebody who has signed in with this role, and a gateway that answers as the test says. */
export function aPage(page: ReactNode, role: Me["role"], gateway: Gateway) {
  const client = createTRPCClient<AppRouter>({
    links: [
      () =>
        ({ op: { path, input } }) =>
          observable((observer) => {
            observer.next({ result: { type: "data", data: gateway(path, input) } });
            observer.complete();
          }),
    ],
  });
  const outbox = new Outbox({
    shelf: { all: () => Promise.resolve([]), put: done, remove: done },
    send: ({ path, input }) => Promise.resolve({ result: "done", output: gateway(path, input) }),
    pause: done,
  });
  void outbox.resume(personId);
  const queries = new QueryClient({ defaultOptions: { queries: { retry: false } } });
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        <OutboxContext value={{ outbox, personId }}>{aMe(page, role)}</OutboxContext>
      </TRPCProvider>
    </QueryClientProvider>
  );
}

const done = () => Promise.resolve();
const personId = "018f0000-0000-7000-8000-000000000001";
