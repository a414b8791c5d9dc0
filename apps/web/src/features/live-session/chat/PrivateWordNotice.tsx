import type { ControlView } from "@hearth/contracts/live";
import type { ChatMessage } from "@hearth/contracts/live/chat";
import { Button } from "@hearth/ui/Button";
import { MessageSquareLock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Notice } from "../Notice.tsx";
import type { RoomPartProps } from "../roomParts.ts";
import { replyTo, useKept } from "./chatKeeper.ts";
import { unreadOf } from "./unread.ts";

/** A private message that has not been read, and to who listens to the page each new message. */
export function PrivateWordNotice({ snapshot: { view }, openPanel }: RoomPartProps) {
  return view ? <Unread view={view} openChat={() => openPanel("chat")} /> : null;
}

const senderOf = ({ from }: ChatMessage) => ({ id: from.participantId, label: from.displayName });

type UnreadProps = { readonly view: ControlView; readonly openChat: () => void };

function Unread({ view, openChat }: UnreadProps) {
  const { t } = useTranslation("chat");
  useKept(view.sessionId);
  const unread = unreadOf(view);
  const last = unread.at(-1);
  const word = unread.findLast(({ kind }) => kind === "people");
  return (
    <>
      <p aria-live="polite" className="sr-only">
        {last && t("new", { name: last.from.displayName })}
      </p>
      {word && (
        <Notice
          icon={<MessageSquareLock />}
          actions={
            <Button
              onPress={() => {
                replyTo(view.sessionId, senderOf(word));
                openChat();
              }}
            >
              {t("read")}
            </Button>
          }
        >
          {t("word", { name: word.from.displayName })}
        </Notice>
      )}
    </>
  );
}
