import { Badge } from "@hearth/ui/Badge";
import { Button } from "@hearth/ui/Button";
import { Card } from "@hearth/ui/Card";
import { Link } from "@hearth/ui/Link";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { type Outputs, useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { ActDialog, type ActKind } from "./ActDialog.tsx";
import type { useModeration } from "./useModeration.ts";

type Answered = Outputs["messages"]["reports"];
type Reported = Answered["reported"][number];

type ReportCardProps = {
  readonly reported: Reported;
  readonly names: Answered["names"];
  readonly moderation: ReturnType<typeof useModeration>;
};

/** One reported message: its words, who was concerned and why, what was decided, and the decision. */
export function ReportCard({ reported, names, moderation }: ReportCardProps) {
  const { t } = useTranslation("messages");
  const id = useId();
  const { message, kind, of, isOpen } = reported;
  const nameOf = (personId: string) => names[personId] ?? t("someone");
  return (
    <Card labelledBy={id} className="grid grid-cols-1 gap-3">
      <header className="flex flex-wrap items-center gap-3">
        <h2 id={id} className="font-bold">
          {t("reports.from", { name: nameOf(message.authorId) })}
        </h2>
        <Badge tone={isOpen ? "warn" : "plain"}>
          {t(isOpen ? "reports.isOpen" : "reports.isClosed")}
        </Badge>
        {message.hidden && <Badge>{t("reports.isHidden")}</Badge>}
      </header>
      <blockquote className="border-l-4 border-line-strong pl-4 wrap-anywhere whitespace-pre-wrap">
        {message.text === "" ? t("aFile") : message.text}
      </blockquote>
      <History reported={reported} nameOf={nameOf} />
      <Link href={paths.thread(kind, of)}>{t("reports.thread")}</Link>
      <Decisions reported={reported} moderation={moderation} />
    </Card>
  );
}

type HistoryProps = Pick<ReportCardProps, "reported"> & {
  readonly nameOf: (personId: string) => string;
};

function History({ reported: { reports, acts }, nameOf }: HistoryProps) {
  const { t } = useTranslation("messages");
  const { timeZone } = useMe();
  const { dayTime } = useDates(timeZone);
  return (
    <ul className="grid grid-cols-1 gap-1 text-sm">
      {reports.map(({ by, at, concern, words }) => (
        <li key={by} className="wrap-anywhere">
          {t("reports.reported", { name: nameOf(by), at: dayTime(at) })}{" "}
          <strong>{t(`concern.${concern}`)}</strong>
          {words && ` – ${words}`}
        </li>
      ))}
      {acts.map(({ act, by, at, why }) => (
        <li key={at} className="wrap-anywhere">
          {t(`reports.act.${act}`, { name: nameOf(by), at: dayTime(at) })} {why}
        </li>
      ))}
    </ul>
  );
}

type DecisionsProps = Pick<ReportCardProps, "reported" | "moderation">;

function Decisions({ reported, moderation }: DecisionsProps) {
  const { t } = useTranslation("messages");
  const [asked, setAsked] = useState<ActKind | null>(null);
  const { kind, of, message } = reported;
  const about = { kind, of, messageId: message.messageId };
  return (
    <div className="flex flex-wrap gap-3">
      {actsFor(reported).map((act) => (
        <Button key={act} onPress={() => setAsked(act)}>
          {t(`act.${act}.open`)}
        </Button>
      ))}
      <ActDialog
        act={asked}
        onClose={() => setAsked(null)}
        onDone={(act, { concern, words: why }) => {
          if (act === "hide") moderation.hide({ ...about, concern, why });
          if (act === "restore") moderation.restore({ ...about, why });
          if (act === "keep") moderation.keep({ ...about, why });
        }}
      />
    </div>
  );
}

function actsFor({ message, isOpen }: Reported): ActKind[] {
  if (message.hidden) return isOpen ? ["restore", "keep"] : ["restore"];
  return isOpen ? ["hide", "keep"] : ["hide"];
}
