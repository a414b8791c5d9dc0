import { Spinner } from "@hearth/ui/Spinner";
import { QueryClient, QueryClientProvider } from "@tanstack/react-query";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { type ReactNode, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import "../lib/i18n/index.ts";
import { isPassing, problemOf } from "../lib/api/problem.ts";
import { ErrorBoundary } from "../lib/ui/ErrorBoundary.tsx";

const makeQueries = () =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: "always",
        retry: (failures, fault) => failures < 2 && isPassing(problemOf(fault)),
      },
    },
  });

/** What the join entry stands on: far less than the application does. */
export function JoinApp({ children }: { readonly children: ReactNode }) {
  const { t, i18n } = useTranslation();
  const [queries] = useState(makeQueries);
  const waiting = (
    <div className="grid min-h-dvh place-content-center">
      <Spinner label={t("loading")} />
    </div>
  );
  return (
    <ErrorBoundary>
      <QueryClientProvider client={queries}>
        <I18nProvider locale={i18n.language}>
          <Suspense fallback={waiting}>{children}</Suspense>
        </I18nProvider>
      </QueryClientProvider>
    </ErrorBoundary>
  );
}
