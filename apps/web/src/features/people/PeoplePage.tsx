import "./words.ts";
import { EmptyState } from "@hearth/ui/EmptyState";
import { Users } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { Members } from "./Members.tsx";
import { NameRuleChoice } from "./NameRuleChoice.tsx";
import { useMembers } from "./useMembers.ts";
import { usePathParam } from "../../lib/usePathParam.ts";

/** The members of a group, and each one's personal link to one session. */
export function PeoplePage() {
  const { t } = useTranslation("people");
  const groupId = usePathParam("groupId");
  const sessionId = usePathParam("sessionId");
  const { timeZone } = useMe();
  const { dayTime } = useDates(timeZone);
  const { members, session } = useMembers(groupId, sessionId);
  const about = session.data && {
    group: session.data.groupName ?? t("someGroup"),
    when: dayTime(session.data.startsAt),
  };
  return (
    <div className="grid gap-6">
      <PageHeading note={about && t("note", about)}>{t("title")}</PageHeading>
      <p className="max-w-prose text-muted">{t("explain")}</p>
      <Answer query={session}>
        {() => (
          <Answer query={members}>
            {({ members: found, nameRule }) =>
              found.length === 0 ? (
                <EmptyState title={t("empty.title")} icon={<Users />}>
                  {t("empty.text")}
                </EmptyState>
              ) : (
                <>
                  <Members members={found} sessionId={sessionId} />
                  <NameRuleChoice groupId={groupId} nameRule={nameRule} />
                </>
              )
            }
          </Answer>
        )}
      </Answer>
    </div>
  );
}
