import "./words.ts";
import { useTranslation } from "react-i18next";
import { Answer } from "../../lib/ui/Answer.tsx";
import { PageHeading } from "../../lib/ui/PageHeading.tsx";
import { MessageForm } from "./MessageForm.tsx";
import { Thread } from "./Thread.tsx";
import { useThread } from "./useThread.ts";
import { usePathParam } from "../../lib/usePathParam.ts";

/** What a group writes to each other. */
export function MessagesPage() {
  const { t } = useTranslation("messages");
  const groupId = usePathParam("groupId");
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
