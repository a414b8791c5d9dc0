import "./words.ts";
import { EmptyState } from "@hearth/ui/EmptyState";
import { Link } from "@hearth/ui/Link";
import { ArrowLeft, Flag } from "lucide-react";
import { useTranslation } from "react-i18next";
import { paths } from "../../lib/paths.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { ReportCard } from "./ReportCard.tsx";
import { useModeration } from "./useModeration.ts";
import { useReports } from "./useReports.ts";

/** What members reported, for the staff who decide about it. */
export function ReportsPage() {
  const { t } = useTranslation("messages");
  const reports = useReports();
  const moderation = useModeration();
  return (
    <div className="mx-auto grid w-full max-w-3xl grid-cols-1 gap-6">
      <div>
        <Link href={paths.messages}>
          <ArrowLeft aria-hidden className="size-5" />
          {t("back")}
        </Link>
      </div>
      <PageHeading note={t("reports.note")}>{t("reports.title")}</PageHeading>
      <ChangeAlert change={moderation.last} />
      <Answer query={reports}>
        {({ reported, names }) =>
          reported.length === 0 ? (
            <EmptyState title={t("reports.none.title")} icon={<Flag />}>
              {t("reports.none.text")}
            </EmptyState>
          ) : (
            <ul className="grid grid-cols-1 gap-4">
              {reported.map((one) => (
                <li key={one.message.messageId}>
                  <ReportCard reported={one} names={names} moderation={moderation} />
                </li>
              ))}
            </ul>
          )
        }
      </Answer>
    </div>
  );
}
