import { Alert } from "@hearth/ui/Alert";
import { useTranslation } from "react-i18next";
import type { Problem } from "../api/problem.ts";

/** What went wrong with something that a person just did; what they typed stays in its place. */
export function ProblemAlert({ problem }: { readonly problem: Problem }) {
  const { t } = useTranslation();
  const { code, requestId, detail } = problem;
  return (
    <Alert tone="danger" role="alert" title={t(`problem.${code}.title`)}>
      <p>{detail ?? t(`problem.${code}.text`)}</p>
      {requestId !== null && (
        <p className="mt-1 text-sm break-all">{t("reference", { id: requestId })}</p>
      )}
    </Alert>
  );
}
