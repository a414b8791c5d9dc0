import "./words.ts";
import { EmptyState } from "@hearth/ui/EmptyState";
import { Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { usePathParam } from "../../lib/usePathParam.ts";
import { PeopleTable } from "./PeopleTable.tsx";
import { Section } from "./Section.tsx";
import { useGroupProgress } from "./useProgress.ts";
import { WorkPart } from "./WorkPart.tsx";

/** How the clients of a group get on, for who leads it. */
export function GroupProgressPage() {
  const { t } = useTranslation("progress");
  const { timeZone } = useMe();
  const progress = useGroupProgress(usePathParam("groupId"));
  return (
    <div className="grid grid-cols-1 gap-8">
      <PageHeading note={progress.data?.groupName}>{t("group.title")}</PageHeading>
      <Answer query={progress}>
        {({ people, homework }) =>
          people.length === 0 ? (
            <EmptyState title={t("group.empty.title")} icon={<Users />}>
              {t("group.empty.text")}
            </EmptyState>
          ) : (
            <>
              <Section title={t("group.people")}>
                <PeopleTable people={people} timeZone={timeZone} />
              </Section>
              <Section title={t("group.allWork")}>
                <WorkPart work={homework} timeZone={timeZone} />
              </Section>
            </>
          )
        }
      </Answer>
    </div>
  );
}
