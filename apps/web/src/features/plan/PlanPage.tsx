import "./words.ts";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { EmptyState } from "@hearth/ui/EmptyState";
import { History, ListChecks, Pencil } from "lucide-react";
import { useTranslation } from "react-i18next";
import { paths } from "../../lib/paths.ts";
import { useSafetyPlan } from "../../lib/sheets/useSafetyPlan.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { SaveStatus } from "../../lib/ui/SaveStatus.tsx";
import { KeepHint } from "./KeepHint.tsx";
import { NotTaken } from "./NotTaken.tsx";
import { OtherPlan } from "./OtherPlan.tsx";
import { PlanView } from "./PlanView.tsx";
import { ReviewNotice } from "./ReviewNotice.tsx";

/** A client's own safety plan: to be read first, and changed from here. */
export function PlanPage() {
  const { t } = useTranslation("plan");
  const own = useSafetyPlan();
  return (
    <div className="mx-auto grid w-full max-w-2xl grid-cols-1 gap-6">
      <PageHeading note={t("note")}>{t("title")}</PageHeading>
      <NotTaken change={own.last} again={paths.editPlan} />
      <SaveStatus change={own.last} />
      <Answer query={own}>
        {({ plan, overlooked }) =>
          plan === null ? (
            <NoPlan />
          ) : (
            <>
              <OtherPlan overlooked={overlooked} onUse={own.put} />
              <ReviewNotice reviewOn={plan.reviewOn} />
              <PlanView plan={plan} />
              <div className="flex flex-wrap gap-3">
                <ButtonLink href={paths.editPlan}>
                  <Pencil aria-hidden className="size-5" />
                  {t("change")}
                </ButtonLink>
                <ButtonLink variant="quiet" href={paths.planVersions}>
                  <History aria-hidden className="size-5" />
                  {t("versions.open")}
                </ButtonLink>
              </div>
            </>
          )
        }
      </Answer>
      <KeepHint />
    </div>
  );
}

function NoPlan() {
  const { t } = useTranslation("plan");
  return (
    <EmptyState
      title={t("empty.title")}
      icon={<ListChecks />}
      actions={
        <ButtonLink variant="primary" size="lg" href={paths.editPlan}>
          {t("empty.do")}
        </ButtonLink>
      }
    >
      {t("empty.text")}
    </EmptyState>
  );
}
