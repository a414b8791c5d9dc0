import { Skeleton } from "@hearth/ui/Skeleton";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ProblemState } from "./ProblemState.tsx";

type Query<Data> = {
  readonly data: Data | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
};

type AnswerProps<Data> = {
  readonly query: Query<Data>;
  readonly children: (data: Data) => ReactNode;
};

/** The picture of a query: coming, failed or here. What is here stays while a renewal fails. */
export function Answer<Data>({ query, children }: AnswerProps<Data>) {
  const { t } = useTranslation();
  if (query.data !== undefined) return children(query.data);
  if (query.error) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />;
  return <Skeleton label={t("loading")} />;
}
