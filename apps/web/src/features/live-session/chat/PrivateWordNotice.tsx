import type { ControlView } from "@hearth/contracts/live";
import { Button } from "@hearth/ui/Button";
import { MessageSquareLock } from "lucide-react";
import { useTranslation } from "react-i18next";
import { Notice } from "../Notice.tsx";
import type { RoomPartProps } from "../roomParts.ts";
import { useKept } from "./chatKeeper.ts";
import { unreadOf } from "./unread.ts";

/** A private message that has not been read, and to who listens to the page each new message. */
export function PrivateWordNotice({ snapshot: { view }, openPanel }: RoomPartProps) {
  return view ? <Unread view={view} onRead={() => openPanel("chat")} /> : null;
}

type UnreadProps = { readonly view: ControlView; readonly onRead: () => void };

function Unread({ view, onRead }: UnreadProps) {
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
          actions={<Button onPress={onRead}>{t("read")}</Button>}
        >
          {t("word", { name: word.from.displayName })}
        </Notice>
      )}
    </>
  );
}
