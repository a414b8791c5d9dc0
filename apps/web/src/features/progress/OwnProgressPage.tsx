import "./words.ts";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { HoursPart } from "./HoursPart.tsx";
import { OwnAnswersPart } from "./OwnAnswersPart.tsx";
import { OwnWorkPart } from "./OwnWorkPart.tsx";
import { Section } from "./Section.tsx";
import { useOwnProgress } from "./useProgress.ts";

/** A client's own progress, in plain words. */
export function OwnProgressPage() {
  const { t } = useTranslation("progress");
  const { timeZone } = useMe();
  const progress = useOwnProgress();
  return (
    <div className="grid grid-cols-1 gap-8">
      <PageHeading note={t("own.note")}>{t("own.title")}</PageHeading>
      <Answer query={progress}>
        {({ hours, homework, answers }) => (
          <>
            <Section title={t("own.hours")}>
              <HoursPart hours={hours} />
            </Section>
            <Section title={t("work.title")}>
              <OwnWorkPart work={homework} />
            </Section>
            <Section title={t("own.answers.title")}>
              <OwnAnswersPart answers={answers} timeZone={timeZone} />
            </Section>
          </>
        )}
      </Answer>
    </div>
  );
}
