import { Link } from "@hearth/ui/Link";
import { useTranslation } from "react-i18next";
import type { Temporal } from "temporal-polyfill";
import { paths } from "../../lib/paths.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { useTitle } from "../../lib/work/useTitle.ts";
import { comingUp, type Session, type Task, toDo } from "./nextThing.ts";

type ComingProps = {
  readonly sessions: readonly Session[];
  readonly tasks: readonly Task[];
  readonly now: Temporal.Instant;
  readonly timeZone: string;
};

const shown = 5;

/** What comes after the next thing: groups by time, then work. */
export function Coming({ sessions, tasks, now, timeZone }: ComingProps) {
  const { t } = useTranslation("home");
  const titleOf = useTitle();
  const { shortDay, time } = useDates(timeZone);
  const groups = comingUp({ sessions, now }).slice(0, shown);
  const work = toDo(tasks).slice(0, shown);
  return (
    <>
      <section className="grid gap-2">
        <h2 className="text-lg font-bold">{t("coming")}</h2>
        {groups.length === 0 && <p className="text-muted">{t("none")}</p>}
        <ul className="grid gap-2">
          {groups.map(({ sessionId, groupId, groupName, startsAt, endsAt }) => (
            <li
              key={sessionId}
              className="flex flex-wrap items-center justify-between gap-x-4 border-t border-line pt-2"
            >
              <span className="grid">
                <span className="font-medium">{groupName ?? t("someGroup")}</span>
                <span className="text-muted tabular-nums">
                  {t("when", { day: shortDay(startsAt), from: time(startsAt), to: time(endsAt) })}
                </span>
              </span>
              <Link href={paths.thread("group", groupId)}>{t("messages")}</Link>
            </li>
          ))}
        </ul>
      </section>
      {work.length > 1 && (
        <section className="grid gap-2">
          <h2 className="text-lg font-bold">{t("alsoDo")}</h2>
          <ul className="grid gap-2">
            {work.slice(1).map((task) => (
              <li key={task.assignmentId} className="border-t border-line pt-2 wrap-anywhere">
                <Link href={paths.assignment(task.assignmentId)}>{titleOf(task)}</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}
