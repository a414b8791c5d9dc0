import "./words.ts";
import { useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { MessageForm } from "./MessageForm.tsx";
import { Thread } from "./Thread.tsx";
import { useThread } from "./useThread.ts";

/** What a group writes to each other. */
export function MessagesPage() {
  const { t } = useTranslation("messages");
  const { groupId = "" } = useParams({ strict: false });
  const { thread, unsent, post, dismiss } = useThread(groupId);
  return (
    <div className="mx-auto grid max-w-2xl gap-6">
      <PageHeading note={t("note")}>{t("title")}</PageHeading>
      <Answer query={thread}>
        {({ messages }) => (
          <>
            <Thread messages={messages} unsent={unsent} onDismiss={dismiss} />
            <MessageForm onPost={post} />
          </>
        )}
      </Answer>
    </div>
  );
}
