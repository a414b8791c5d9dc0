import { Button } from "@hearth/ui/Button";
import { EmptyState } from "@hearth/ui/EmptyState";
import { MessagesSquare } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useMe } from "../../lib/me.ts";
import { useDates } from "../../lib/time/useDates.ts";
import { ChangeAlert } from "../../lib/ui/ChangeAlert.tsx";
import { byDay } from "./byDay.ts";
import { MessageEntry } from "./MessageEntry.tsx";
import { Outgoing } from "./Outgoing.tsx";
import type { MessageItem, ThreadRef } from "./threads.ts";
import { useModeration } from "./useModeration.ts";
import type { WrittenChange } from "./usePosting.ts";

type MessageLogProps = {
  readonly thread: ThreadRef;
  readonly messages: readonly MessageItem[];
  readonly unsent: readonly WrittenChange[];
  readonly moderates: boolean;
  readonly older: {
    readonly hasOlder: boolean;
    readonly isComing: boolean;
    readonly showOlder: () => void;
  };
  /** Puts a message that can't be sent back to where one writes. */
  readonly onTakeBack: (change: WrittenChange) => void;
};

/** What was written, oldest first, day by day; at the end what is still on its way. New messages are said politely. */
export function MessageLog({ thread, messages, unsent, moderates, ...rest }: MessageLogProps) {
  const { t } = useTranslation("messages");
  const { timeZone } = useMe();
  const { day: dayInWords } = useDates(timeZone);
  const moderation = useModeration();
  const { older, onTakeBack } = rest;
  return (
    <div className="grid grid-cols-1 gap-3">
      {older.hasOlder && (
        <Button variant="quiet" isPending={older.isComing} onPress={older.showOlder}>
          {t("older")}
        </Button>
      )}
      {messages.length + unsent.length === 0 && (
        <EmptyState title={t("empty.title")} icon={<MessagesSquare />}>
          {t("empty.text")}
        </EmptyState>
      )}
      <div role="log" aria-label={t("log")} className="grid grid-cols-1 gap-3">
        {byDay(messages, timeZone).map(({ day, at, messages: ofDay }) => (
          <section key={day} aria-label={dayInWords(at)} className="grid grid-cols-1 gap-3">
            <p aria-hidden className="flex items-center gap-3 text-sm text-muted">
              <span className="h-px grow bg-line" />
              {dayInWords(at)}
              <span className="h-px grow bg-line" />
            </p>
            {ofDay.map((message) => (
              <MessageEntry
                key={message.messageId}
                thread={thread}
                message={message}
                moderates={moderates}
                moderation={moderation}
              />
            ))}
          </section>
        ))}
        {unsent.map((change) => (
          <Outgoing key={change.key} change={change} onTakeBack={onTakeBack} />
        ))}
      </div>
      <ChangeAlert change={moderation.last} />
    </div>
  );
}
