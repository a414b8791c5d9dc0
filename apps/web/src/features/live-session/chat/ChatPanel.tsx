import "./words.ts";
import type { ControlView } from "@hearth/contracts/live";
import type { Chat } from "@hearth/contracts/live/chat";
import { Button } from "@hearth/ui/Button";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import type { RoomPartProps } from "../roomParts.ts";
import { read } from "./chatKeeper.ts";
import { Composer } from "./Composer.tsx";
import { MessageList } from "./MessageList.tsx";
import { OutgoingList } from "./OutgoingList.tsx";
import { useHistory } from "./useHistory.ts";

/** Words in writing: what this person may read, and the way to write. */
export function ChatPanel({ snapshot: { view }, acting, session }: RoomPartProps) {
  if (!view?.chat) return null;
  return <Open view={view} chat={view.chat} acting={acting} session={session} />;
}

type OpenProps = Pick<RoomPartProps, "acting" | "session"> & {
  readonly view: ControlView;
  readonly chat: Chat;
};

function Open({ view, chat, acting, session }: OpenProps) {
  const { t } = useTranslation("chat");
  const { messages, hasOlder, showOlder } = useHistory(chat, session);
  const last = messages.at(-1)?.seq ?? 0;
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    read(view.sessionId, last);
    end.current?.scrollIntoView({ block: "nearest" });
  }, [view.sessionId, last]);
  const remove = (messageId: string) => void acting.act("removeMessage", { messageId });
  return (
    <div className="grid grid-cols-1 gap-3">
      {hasOlder && (
        <Button variant="quiet" onPress={() => void showOlder().catch(() => undefined)}>
          {t("older")}
        </Button>
      )}
      {messages.length === 0 && <p className="text-muted">{t("empty")}</p>}
      <MessageList messages={messages} me={view.me} onRemove={remove} />
      <OutgoingList sessionId={view.sessionId} session={session} />
      <div ref={end} />
      <Composer view={view} session={session} />
    </div>
  );
}
