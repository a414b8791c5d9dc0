import type { ChatMessage } from "@hearth/contracts/live/chat";
import { Badge } from "@hearth/ui/Badge";
import { Button } from "@hearth/ui/Button";
import { Lock, Trash2 } from "lucide-react";
import { useTranslation } from "react-i18next";
import { MessageText } from "./MessageText.tsx";

type MessageListProps = {
  readonly messages: readonly ChatMessage[];
  readonly me: { readonly participantId: string; readonly staff: boolean };
  readonly onRemove: (messageId: string) => void;
};

const together = 5 * 60_000;

/** Does this message go on where the former one of the same person ended? */
const goesOn = (one: ChatMessage, before: ChatMessage | undefined): boolean =>
  before?.from.participantId === one.from.participantId &&
  before.kind === one.kind &&
  before.to.join() === one.to.join() &&
  Date.parse(one.at) - Date.parse(before.at) < together;

/** Messages under the name of who wrote them; new ones are said politely. */
export function MessageList({ messages, me, onRemove }: MessageListProps) {
  const { t } = useTranslation("chat");
  return (
    <div role="log" aria-live="polite" aria-label={t("log")}>
      <ol className="grid grid-cols-1 gap-1">
        {messages.map((message, index) => (
          <li key={message.messageId} className="grid grid-cols-1 gap-0.5">
            {!goesOn(message, messages[index - 1]) && <Heading message={message} me={me} />}
            <div className="flex items-start gap-1">
              <div className="min-w-0 grow">
                <MessageText text={message.text} />
              </div>
              {me.staff && (
                <Button
                  variant="quiet"
                  size="icon"
                  aria-label={t("remove", { name: message.from.displayName })}
                  onPress={() => onRemove(message.messageId)}
                >
                  <Trash2 aria-hidden className="size-4" />
                </Button>
              )}
            </div>
          </li>
        ))}
      </ol>
    </div>
  );
}

type HeadingProps = Pick<MessageListProps, "me"> & { readonly message: ChatMessage };

function Heading({ message: { from, at, kind, to }, me }: HeadingProps) {
  const { t, i18n } = useTranslation("chat");
  const name = from.displayName;
  const time = new Intl.DateTimeFormat(i18n.language, { timeStyle: "short" }).format(new Date(at));
  return (
    <p className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1 text-sm">
      <span className="font-semibold">
        {from.participantId === me.participantId ? t("you", { name }) : name}
      </span>
      {from.staff && <Badge tone="accent">{t("staff")}</Badge>}
      <time dateTime={at} className="text-muted tabular-nums">
        {time}
      </time>
      {kind === "people" && (
        <Badge tone="warn">
          <Lock aria-hidden className="size-3.5" />
          {t("private", { names: new Intl.ListFormat(i18n.language).format(to) })}
        </Badge>
      )}
      {kind === "rooms" && <Badge>{t("toRooms")}</Badge>}
    </p>
  );
}
