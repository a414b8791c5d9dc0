import { Link } from "@hearth/ui/Link";
import { ArrowLeft } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { HelpFirst } from "../../lib/crisis/HelpFirst.tsx";
import { paths } from "../../lib/paths.ts";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { Composer } from "./Composer.tsx";
import { MessageLog } from "./MessageLog.tsx";
import { NotWatched } from "./NotWatched.tsx";
import type { MessageItem, ThreadPage, ThreadRef } from "./threads.ts";
import { useDraft } from "./useDraft.ts";
import { usePosting } from "./usePosting.ts";
import { useSeen } from "./useSeen.ts";
import { useThread } from "./useThread.ts";
import { useThreadName } from "./useThreadName.ts";

/** One thread: what was written, what is on its way, and where one writes. */
export function ThreadPane({ thread }: { readonly thread: ThreadRef }) {
  const { t } = useTranslation("messages");
  const nameOf = useThreadName();
  const { pages, ...older } = useThread(thread);
  const known = pages.data?.pages[0];
  return (
    <section aria-label={t("thread")} className="grid min-w-0 grid-cols-1 gap-4">
      <div className="lg:hidden">
        <Link href={paths.messages}>
          <ArrowLeft aria-hidden className="size-5" />
          {t("back")}
        </Link>
      </div>
      <PageHeading note={known && t(`for.${thread.kind}`)}>
        {known ? nameOf({ ...thread, name: known.name }) : t("thread")}
      </PageHeading>
      <Answer query={pages}>
        {({ pages: [last, ...before] }) =>
          last && <Open thread={thread} page={last} before={before} older={older} />
        }
      </Answer>
    </section>
  );
}

type OpenProps = {
  readonly thread: ThreadRef;
  readonly page: ThreadPage;
  readonly before: readonly ThreadPage[];
  readonly older: Omit<ReturnType<typeof useThread>, "pages">;
};

function Open({ thread, page, before, older }: OpenProps) {
  const { t } = useTranslation("messages");
  const [needsHelp, setNeedsHelp] = useState(false);
  const { post, dismiss, written } = usePosting(thread, () => setNeedsHelp(true));
  const draft = useDraft(thread);
  const messages = [...before].reverse().concat(page).flatMap(messagesIn);
  const last = messages.at(-1)?.seq ?? 0;
  useSeen(thread, { last, seenTo: page.seenTo });
  const unsent = written.filter(({ key }) => !messages.some((known) => known.messageId === key));
  return (
    <>
      <MessageLog
        thread={thread}
        messages={messages}
        unsent={unsent}
        moderates={page.moderates}
        older={older}
        onTakeBack={({ key, input }) => {
          draft.write(input.text);
          dismiss(key);
        }}
      />
      {needsHelp ? <HelpFirst>{t("helpFirst")}</HelpFirst> : <NotWatched />}
      <Composer thread={thread} draft={draft} onPost={post} />
      <End after={last + unsent.length} />
    </>
  );
}

const messagesIn = ({ messages }: ThreadPage): readonly MessageItem[] => messages;

/** The end of the thread: it comes into sight with each new message. */
function End({ after }: { readonly after: number }) {
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    end.current?.scrollIntoView({ block: "nearest" });
  }, [after]);
  return <div ref={end} />;
}
