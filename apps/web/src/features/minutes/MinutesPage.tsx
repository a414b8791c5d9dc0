import "./words.ts";
import { Alert } from "@hearth/ui/Alert";
import { Button } from "@hearth/ui/Button";
import { EmptyState } from "@hearth/ui/EmptyState";
import { Link } from "@hearth/ui/Link";
import { Hourglass, Printer } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { MinutesTable } from "./MinutesTable.tsx";
import { useMinutes } from "./useMinutes.ts";
import { usePathParam } from "../../lib/usePathParam.ts";

/** Who was in a session, in which rooms, for how long. Nobody had to write it down. */
export function MinutesPage() {
  const { t } = useTranslation("minutes");
  const sessionId = usePathParam("sessionId");
  const { timeZone } = useMe();
  const dates = useDates(timeZone);
  const { session, attendance } = useMinutes(sessionId);
  const about = session.data && {
    group: session.data.groupName ?? t("someGroup"),
    when: dates.dayTime(session.data.startsAt),
  };
  return (
    <div className="grid gap-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <PageHeading note={about && t("note", about)}>{t("title")}</PageHeading>
        <div className="no-print flex flex-wrap items-center gap-4">
          <Link href={paths.record(sessionId)}>{t("record")}</Link>
          <Button
            onPress={() => {
              print();
            }}
          >
            <Printer aria-hidden className="size-5" />
            {t("print")}
          </Button>
        </div>
      </div>
      <Answer query={session}>
        {({ phase, startsAt }) => (
          <>
            {phase === "live" && <Alert tone="info">{t("live")}</Alert>}
            <Answer query={attendance}>
              {({ attendance: found }) =>
                found.length === 0 ? (
                  <EmptyState title={t("empty.title")} icon={<Hourglass />}>
                    {t("empty.text")}
                  </EmptyState>
                ) : (
                  <MinutesTable attendance={found} timeZone={timeZone} />
                )
              }
            </Answer>
            <p className="text-sm text-muted">
              {t("zone", { zone: dates.zone(startsAt) })}. {t("explain")}
            </p>
          </>
        )}
      </Answer>
    </div>
  );
}
