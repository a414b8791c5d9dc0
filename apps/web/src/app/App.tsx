import { Toasts } from "@hearth/ui/Toast";
import { QueryClientProvider } from "@tanstack/react-query";
import { RouterProvider } from "@tanstack/react-router";
import { useState } from "react";
import { RouterProvider as LinkProvider } from "react-aria-components";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { useTranslation } from "react-i18next";
import "../lib/i18n/index.ts";
import { makeOutbox } from "../lib/api/makeOutbox.ts";
import { makeClient, TRPCProvider } from "../lib/api/trpc.ts";
import { useRestored } from "./useRestored.ts";
import { makeQueryClient } from "./queryClient.ts";
import { makeRouter } from "./router.tsx";

/** Everything that lives as long as the page. */
function makeParts() {
  const client = makeClient();
  const queries = makeQueryClient(
    () => void queries.invalidateQueries({ queryKey: [["me", "get"]] }),
  );
  return { client, queries, router: makeRouter(makeOutbox(client)) };
}

export function App() {
  const { t, i18n } = useTranslation();
  const [{ client, queries, router }] = useState(makeParts);
  const isRestored = useRestored(queries);
  if (!isRestored) return null;
  return (
    <QueryClientProvider client={queries}>
      <TRPCProvider trpcClient={client} queryClient={queries}>
        <I18nProvider locale={i18n.language}>
          <LinkProvider navigate={(href) => void router.navigate({ to: href })}>
            <RouterProvider router={router} />
          </LinkProvider>
          <Toasts label={t("messages")} closeLabel={t("close")} />
        </I18nProvider>
      </TRPCProvider>
    </QueryClientProvider>
  );
}
