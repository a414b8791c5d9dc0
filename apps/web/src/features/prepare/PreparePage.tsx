import "./words.ts";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { useTRPC } from "../../lib/api/trpc.ts";
import { useMe } from "../../lib/me.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { usePathParam } from "../../lib/usePathParam.ts";
import { PolledAhead } from "./PolledAhead.tsx";
import { RulesAhead } from "./RulesAhead.tsx";

type PreparePageProps = {
  /** What else is prepared for the group. */
  readonly also: (groupId: string) => ReactNode;
};

/** What is made ready before the group meets. */
export function PreparePage({ also }: PreparePageProps) {
  const { t } = useTranslation("prepare");
  const sessionId = usePathParam("sessionId");
  const trpc = useTRPC();
  const { timeZone } = useMe();
  const dates = useDates(timeZone);
  const session = useQuery(trpc.session.get.queryOptions({ sessionId }));
  const about = session.data && {
    group: session.data.groupName ?? t("someGroup"),
    when: dates.dayTime(session.data.startsAt),
  };
  return (
    <div className="grid grid-cols-1 gap-6">
      <PageHeading note={about && t("note", about)}>{t("title")}</PageHeading>
      <Answer query={session}>
        {(found) => (
          <>
            <RulesAhead session={found} timeZone={timeZone} />
            <PolledAhead sessionId={sessionId} isOver={found.phase === "ended"} />
            {also(found.groupId)}
          </>
        )}
      </Answer>
    </div>
  );
}
