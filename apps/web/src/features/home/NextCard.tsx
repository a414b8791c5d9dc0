import { ButtonLink } from "@hearth/ui/ButtonLink";
import { Card } from "@hearth/ui/Card";
import { EmptyState } from "@hearth/ui/EmptyState";
import { type ReactNode, useId } from "react";
import { useTranslation } from "react-i18next";
import { paths } from "../../lib/paths.ts";
import { stretchFrom } from "../../lib/time/dates.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { useTitle } from "../../lib/work/useTitle.ts";
import type { NextThing, Session, Task } from "./nextThing.ts";

type NextCardProps = { readonly next: NextThing; readonly timeZone: string };

/** The next thing to do, and its one button. */
export function NextCard({ next, timeZone }: NextCardProps) {
  const { t } = useTranslation("home");
  if (next.kind === "nothing")
    return <EmptyState title={t("nothing.title")}>{t("nothing.text")}</EmptyState>;
  if (next.kind === "homework") return <Work task={next.task} timeZone={timeZone} />;
  return <Meeting kind={next.kind} session={next.session} timeZone={timeZone} />;
}

type MeetingProps = {
  readonly kind: "join" | "soon" | "wait";
  readonly session: Session;
  readonly timeZone: string;
};

function Meeting({ kind, session, timeZone }: MeetingProps) {
  const { t } = useTranslation("home");
  const { time, dayTime } = useDates(timeZone);
  const { sessionId, groupId, startsAt, endsAt } = session;
  const group = session.groupName ?? t("someGroup");
  const said = { group, from: time(startsAt), to: time(endsAt), when: dayTime(startsAt) };
  const href = kind === "wait" ? paths.thread("group", groupId) : paths.room(sessionId);
  return (
    <Next title={t(`${kind}.title`)} text={t(`${kind}.text`, said)} href={href}>
      {t(`${kind}.do`)}
    </Next>
  );
}

type WorkProps = { readonly task: Task; readonly timeZone: string };

function Work({ task, timeZone }: WorkProps) {
  const { t } = useTranslation("home");
  const title = useTitle()(task);
  const { dueOn } = task;
  const { day } = useDates(timeZone);
  const noon = dueOn && stretchFrom(dueOn, "12:00", { timeZone, minutes: 0 }).from;
  const text = noon ? t("homework.due", { title, day: day(noon) }) : t("homework.noDue", { title });
  return (
    <Next title={t("homework.title")} text={text} href={paths.assignment(task.assignmentId)}>
      {t("homework.do")}
    </Next>
  );
}

type NextProps = {
  readonly title: string;
  readonly text: string;
  readonly href: string;
  readonly children: ReactNode;
};

function Next({ title, text, href, children }: NextProps) {
  const { t } = useTranslation("home");
  const id = useId();
  return (
    <Card labelledBy={id} className="grid gap-4">
      <div className="grid gap-1">
        <p className="text-sm font-semibold text-muted">{t("next")}</p>
        <h2 id={id} className="text-xl font-bold">
          {title}
        </h2>
        <p className="wrap-anywhere">{text}</p>
      </div>
      <ButtonLink variant="primary" size="lg" href={href}>
        {children}
      </ButtonLink>
    </Card>
  );
}
