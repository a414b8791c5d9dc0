import "../words.ts";
import { useRouter } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { paths } from "../../../lib/paths.ts";
import { useSafetyPlan } from "../../../lib/sheets/useSafetyPlan.ts";
import { Answer } from "../../../lib/ui/Answer.tsx";
import { PageHeading } from "../../../lib/ui/PageHeading.tsx";
import { NotTaken } from "../NotTaken.tsx";
import { draftOf } from "./planDraft.ts";
import { PlanForm } from "./PlanForm.tsx";

/** Where a client writes the plan, with or without network. */
export function EditPlanPage() {
  const { t } = useTranslation("plan");
  const router = useRouter();
  const { data, error, refetch, last, put } = useSafetyPlan();
  const refused = last?.state === "failed" ? last.input.plan : null;
  const leave = () => void router.navigate({ to: paths.plan });
  return (
    <div className="mx-auto grid w-full max-w-2xl grid-cols-1 gap-6">
      <PageHeading note={t("edit.note")}>{t("edit.title")}</PageHeading>
      <NotTaken change={last} />
      <Answer query={{ data, error, refetch }}>
        {({ plan }) => (
          <PlanForm
            initial={draftOf(refused ?? plan)}
            onLeave={leave}
            onSave={(changed) => {
              put(changed);
              leave();
            }}
          />
        )}
      </Answer>
    </div>
  );
}
