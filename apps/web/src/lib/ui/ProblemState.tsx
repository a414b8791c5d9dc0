import { Button } from "@hearth/ui/Button";
import { ErrorState } from "@hearth/ui/ErrorState";
import { useTranslation } from "react-i18next";
import { problemOf } from "../api/problem.ts";

type ProblemStateProps = {
  readonly error: unknown;
  /** Left out where another try would answer the same. */
  readonly onRetry?: () => void;
};

const pointless = ["not_found", "forbidden", "locked"];

/** What was asked for did not come: in words, with what to do and what to quote. */
export function ProblemState({ error, onRetry }: ProblemStateProps) {
  const { t } = useTranslation();
  const { code, requestId, detail } = problemOf(error);
  const retry = pointless.includes(code) ? undefined : onRetry;
  return (
    <ErrorState
      title={t(`problem.${code}.title`)}
      reference={requestId === null ? undefined : t("reference", { id: requestId })}
      actions={retry && <Button onPress={retry}>{t("tryAgain")}</Button>}
    >
      {detail ?? t(`problem.${code}.text`)}
    </ErrorState>
  );
}
