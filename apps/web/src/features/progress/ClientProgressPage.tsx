import "./words.ts";
import { ButtonLink } from "@hearth/ui/ButtonLink";
import { EmptyState } from "@hearth/ui/EmptyState";
import { ChartLine } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { usePathParam } from "../../lib/usePathParam.ts";
import { WorryButton } from "../../lib/worry/WorryButton.tsx";
import { HoursPart } from "./HoursPart.tsx";
import { RiskList } from "./RiskList.tsx";
import { Section } from "./Section.tsx";
import { TrendPart } from "./TrendPart.tsx";
import { useClientProgress } from "./useProgress.ts";
import { WorkPart } from "./WorkPart.tsx";

/** How one client gets on, for who leads a group of theirs. */
export function ClientProgressPage() {
  const { t } = useTranslation("progress");
  const { timeZone } = useMe();
  const clientId = usePathParam("clientId");
  const progress = useClientProgress(clientId);
  const name = progress.data?.displayName;
  return (
    <div className="grid grid-cols-1 gap-8">
      <PageHeading note={t("client.note")}>
        {name ? t("client.title", { name }) : t("client.someone")}
      </PageHeading>
      <ButtonLink href={paths.clientPlan(clientId)} className="justify-self-start">
        {t("client.plan")}
      </ButtonLink>
      <Answer query={progress}>
        {({ hours, homework, risks, trends }) => (
          <>
            <Section title={t("risks.title")}>
              <RiskList risks={risks} timeZone={timeZone} />
              <div>
                <WorryButton clientId={clientId} name={name ?? t("client.someone")} />
              </div>
            </Section>
            <Section title={t("hours.title")}>
              <HoursPart hours={hours} />
            </Section>
            <Section title={t("work.title")}>
              <WorkPart work={homework} timeZone={timeZone} />
            </Section>
            <Section title={t("scores.title")}>
              {trends.length === 0 ? (
                <EmptyState title={t("scores.empty.title")} icon={<ChartLine />}>
                  {t("scores.empty.text")}
                </EmptyState>
              ) : (
                <p className="text-sm text-muted">{t("scores.screening")}</p>
              )}
              {trends.map((trend) => (
                <TrendPart
                  key={`${trend.instrument.id} ${trend.instrument.version} ${trend.scaleId}`}
                  trend={trend}
                  timeZone={timeZone}
                />
              ))}
            </Section>
          </>
        )}
      </Answer>
    </div>
  );
}
