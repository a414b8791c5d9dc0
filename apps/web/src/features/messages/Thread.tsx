import { Button } from "@hearth/ui/Button";
import { EmptyState } from "@hearth/ui/EmptyState";
import { MessagesSquare } from "lucide-react";
import { useTranslation } from "react-i18next";
import type { SavedMutation } from "../../lib/api/useSavedMutation.ts";
import { type Outputs, useMe } from "../../lib/me.ts";
import { ProblemAlert } from "../../lib/ui/ProblemAlert.tsx";
import { SaveStatus } from "../../lib/ui/SaveStatus.tsx";
import { MessageBubble } from "./MessageBubble.tsx";

type Unsent = SavedMutation<{ readonly text: string }, unknown>["changes"];

type ThreadProps = {
  readonly messages: Outputs["messages"]["list"]["messages"];
  readonly unsent: Unsent;
  readonly onDismiss: (key: string) => void;
};

/** What was written, oldest first; at the end what is still on its way. */
export function Thread({ messages, unsent, onDismiss }: ThreadProps) {
  const { t } = useTranslation(["messages", "common"]);
  const { personId } = useMe();
  if (messages.length + unsent.length === 0)
    return (
      <EmptyState title={t("empty.title")} icon={<MessagesSquare />}>
        {t("empty.text")}
      </EmptyState>
    );
  return (
    <ol aria-label={t("thread")} className="grid gap-3">
      {messages.map(({ messageId, authorId, authorName, text, postedAt }) => (
        <li key={messageId}>
          <MessageBubble
            own={authorId === personId}
            author={authorId === personId ? t("you") : (authorName ?? t("someone"))}
            at={postedAt}
            text={text}
          />
        </li>
      ))}
      {unsent.map((change) => (
        <li key={change.key} className="grid justify-items-end gap-1">
          <MessageBubble own author={t("you")} at={null} text={change.input.text} />
          {change.state === "failed" && change.problem ? (
            <>
              <ProblemAlert problem={change.problem} />
              <Button variant="quiet" onPress={() => onDismiss(change.key)}>
                {t("common:saving.dismiss")}
              </Button>
            </>
          ) : (
            <SaveStatus change={change} />
          )}
        </li>
      ))}
    </ol>
  );
}
