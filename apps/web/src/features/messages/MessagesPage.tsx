import "./words.ts";
import { ThreadKind } from "@hearth/contracts/messaging/threads";
import { EmptyState } from "@hearth/ui/EmptyState";
import { MessagesSquare } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { usePathParam } from "../../lib/usePathParam.ts";
import { ReportsLink } from "./ReportsLink.tsx";
import { ThreadList } from "./ThreadList.tsx";
import { ThreadPane } from "./ThreadPane.tsx";
import type { ThreadRef } from "./threads.ts";
import { useThreads } from "./useThreads.ts";

/** All that people write to each other: the list, and beside it the thread that is open; on a phone one of the two. */
export function MessagesPage() {
  const { t } = useTranslation("messages");
  const open = useOpenThread();
  const threads = useThreads();
  return (
    <div className="grid gap-6">
      {!open && <PageHeading note={t("note")}>{t("title")}</PageHeading>}
      <div className="grid grid-cols-1 gap-6 lg:grid-cols-[20rem_1fr] lg:items-start">
        <div className={`min-w-0 grid-cols-1 gap-4 ${open ? "hidden lg:grid" : "grid"}`}>
          <ReportsLink />
          <Answer query={threads}>
            {({ threads: found }) => <ThreadList threads={found} open={open} />}
          </Answer>
        </div>
        {open ? (
          <ThreadPane key={`${open.kind}.${open.of}`} thread={open} />
        ) : (
          <div className="hidden lg:block">
            <EmptyState title={t("choose.title")} icon={<MessagesSquare />}>
              {t("choose.text")}
            </EmptyState>
          </div>
        )}
      </div>
    </div>
  );
}

/** The thread that the address names. */
function useOpenThread(): ThreadRef | null {
  const kind = ThreadKind.safeParse(usePathParam("kind"));
  const of = usePathParam("of");
  return kind.success ? { kind: kind.data, of } : null;
}
