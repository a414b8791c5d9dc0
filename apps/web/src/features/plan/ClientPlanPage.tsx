import "./words.ts";
import { EmptyState } from "@hearth/ui/EmptyState";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useMe } from "../../lib/me.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { usePathParam } from "../../lib/usePathParam.ts";
import { PlanView } from "./PlanView.tsx";

/** A client's safety plan, as who leads a group of theirs reads it. The client alone changes it. */
export function ClientPlanPage() {
  const { t } = useTranslation("plan");
  const trpc = useTRPC();
  const clientId = usePathParam("clientId");
  const { dayTime } = useDates(useMe().timeZone);
  const found = useQuery(trpc.safetyPlan.ofClient.queryOptions({ clientId }));
  const name = found.data?.displayName;
  return (
    <div className="mx-auto grid w-full max-w-2xl grid-cols-1 gap-6">
      <PageHeading note={t("of.note")}>
        {name ? t("of.title", { name }) : t("of.someone")}
      </PageHeading>
      <Answer query={found}>
        {({ current }) =>
          current ? (
            <>
              <p className="text-muted">{t("of.saved", { when: dayTime(current.savedAt) })}</p>
              <PlanView plan={current.plan} />
            </>
          ) : (
            <EmptyState title={t("of.empty.title")}>{t("of.empty.text")}</EmptyState>
          )
        }
      </Answer>
    </div>
  );
}
