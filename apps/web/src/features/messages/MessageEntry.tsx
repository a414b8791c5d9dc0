import { Check, CheckCheck } from "lucide-react";
import { useTranslation } from "react-i18next";
import { FileButton } from "../../lib/files/FileButton.tsx";
import { useMe } from "../../lib/me.ts";
import { HiddenWords } from "./HiddenWords.tsx";
import { MessageBubble } from "./MessageBubble.tsx";
import { MessageMenu } from "./MessageMenu.tsx";
import type { MessageItem, ThreadRef } from "./threads.ts";
import type { useModeration } from "./useModeration.ts";
import { useThreadFiles } from "./useThreadFiles.ts";

type MessageEntryProps = {
  readonly thread: ThreadRef;
  readonly message: MessageItem;
  readonly moderates: boolean;
  readonly moderation: ReturnType<typeof useModeration>;
};

/** A message of the thread, with its files, what became of it, and what can be done about it. */
export function MessageEntry({ thread, message, moderates, moderation }: MessageEntryProps) {
  const { t } = useTranslation("messages");
  const { personId } = useMe();
  const files = useThreadFiles(thread);
  const own = message.authorId === personId;
  const author = own ? t("you") : (message.authorName ?? t("someone"));
  return (
    <MessageBubble
      own={own}
      author={author}
      at={message.postedAt}
      text={message.text ?? ""}
      menu={
        !own && (
          <MessageMenu
            thread={thread}
            message={message}
            author={author}
            moderates={moderates}
            moderation={moderation}
          />
        )
      }
    >
      {message.files.map((file) => (
        <FileButton key={file.fileId} file={file} open={() => files.open(file.fileId)} />
      ))}
      <HiddenWords message={message} own={own} moderates={moderates} />
      {message.reported && <p className="text-sm">{t("reported")}</p>}
      {own && !message.hidden && <Seen by={message.seenBy} kind={thread.kind} />}
    </MessageBubble>
  );
}

type SeenProps = { readonly by: number | null; readonly kind: ThreadRef["kind"] };

/** That it has arrived, and where one may know it, that it was seen. */
function Seen({ by, kind }: SeenProps) {
  const { t } = useTranslation("messages");
  const isSeen = by !== null && by > 0;
  const Icon = isSeen ? CheckCheck : Check;
  const seen = kind === "care" ? t("state.seen") : t("state.seenBy", { count: by ?? 0 });
  return (
    <p className="flex items-center justify-end gap-1 text-sm">
      <Icon aria-hidden className="size-4 shrink-0" />
      {isSeen ? seen : t("state.sent")}
    </p>
  );
}
