import { Badge } from "@hearth/ui/Badge";
import { EmptyState } from "@hearth/ui/EmptyState";
import { HeartHandshake, Lock, MessagesSquare, Users } from "lucide-react";
import { Link } from "react-aria-components/Link";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { paths } from "../../lib/paths.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { isSameThread, type ThreadItem, type ThreadRef } from "./threads.ts";
import { useThreadName } from "./useThreadName.ts";

type ThreadListProps = {
  readonly threads: readonly ThreadItem[];
  readonly open: ThreadRef | null;
};

const icons = { group: Users, staff: Lock, care: HeartHandshake };

/** The threads of a person, the latest first, with what is new in each. */
export function ThreadList({ threads, open }: ThreadListProps) {
  const { t } = useTranslation("messages");
  if (threads.length === 0)
    return (
      <EmptyState title={t("none.title")} icon={<MessagesSquare />}>
        {t("none.text")}
      </EmptyState>
    );
  return (
    <nav aria-label={t("threads")}>
      <ul className="grid grid-cols-1 gap-2">
        {threads.map((thread) => (
          <li key={`${thread.kind}.${thread.of}`}>
            <ThreadLink thread={thread} isOpen={open !== null && isSameThread(thread, open)} />
          </li>
        ))}
      </ul>
    </nav>
  );
}

type ThreadLinkProps = { readonly thread: ThreadItem; readonly isOpen: boolean };

function ThreadLink({ thread, isOpen }: ThreadLinkProps) {
  const { t } = useTranslation("messages");
  const nameOf = useThreadName();
  const { kind, of, unread } = thread;
  const Icon = icons[kind];
  return (
    <Link
      href={paths.thread(kind, of)}
      {...(isOpen && { "aria-current": "page" })}
      className="grid min-h-target min-w-0 grid-cols-1 gap-1 rounded-card border border-line bg-surface px-4 py-3 text-ink no-underline aria-[current=page]:border-transparent aria-[current=page]:bg-accent-soft aria-[current=page]:text-on-accent-soft data-hovered:border-line-strong"
    >
      <span className="flex items-center gap-2">
        <Icon aria-hidden className="size-5 shrink-0" />
        <span className="min-w-0 grow font-semibold wrap-anywhere">{nameOf(thread)}</span>
        {unread > 0 && <Badge tone="accent">{t("new", { count: unread })}</Badge>}
      </span>
      <LastLine thread={thread} />
    </Link>
  );
}

/** Who wrote last, what and when. */
function LastLine({ thread: { last, lastAuthorName } }: Pick<ThreadLinkProps, "thread">) {
  const { t } = useTranslation("messages");
  const { personId, timeZone } = useMe();
  const { shortDay } = useDates(timeZone);
  if (!last) return <span className="text-sm">{t("nothingYet")}</span>;
  const author = last.authorId === personId ? t("you") : (lastAuthorName ?? t("someone"));
  return (
    <span className="flex min-w-0 gap-2 text-sm">
      <span className="min-w-0 grow truncate">
        {t("lastLine", { author, text: last.text || t("aFile") })}
      </span>
      <time dateTime={last.postedAt} className="shrink-0 tabular-nums">
        {shortDay(last.postedAt)}
      </time>
    </span>
  );
}
