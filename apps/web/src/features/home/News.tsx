import { Badge } from "@hearth/ui/Badge";
import { Link } from "@hearth/ui/Link";
import { useTranslation } from "react-i18next";
import { paths } from "../../lib/paths.ts";
import { useTitle } from "../../lib/work/useTitle.ts";
import type { Task } from "./nextThing.ts";

type NewsProps = {
  /** How many messages are new. */
  readonly unread: number;
  /** All work: that with feedback which was not read yet is shown. */
  readonly tasks: readonly Task[];
};

/** What came for the person since they were here last: messages, and words on their homework. */
export function News({ unread, tasks }: NewsProps) {
  const { t } = useTranslation("home");
  const titleOf = useTitle();
  const answered = tasks.filter(({ newFeedback }) => newFeedback);
  if (unread === 0 && answered.length === 0) return null;
  return (
    <section aria-label={t("news.title")} className="grid gap-2">
      <h2 className="text-lg font-bold">{t("news.title")}</h2>
      <ul className="grid gap-2">
        {unread > 0 && (
          <li className="border-t border-line pt-2">
            <Link href={paths.messages}>{t("news.messages", { count: unread })}</Link>
          </li>
        )}
        {answered.map((task) => (
          <li
            key={task.assignmentId}
            className="flex flex-wrap items-center gap-x-3 border-t border-line pt-2 wrap-anywhere"
          >
            <Link href={paths.assignment(task.assignmentId)}>
              {t("news.feedback", { title: titleOf(task) })}
            </Link>
            <Badge tone="accent">{t("news.new")}</Badge>
          </li>
        ))}
      </ul>
    </section>
  );
}
