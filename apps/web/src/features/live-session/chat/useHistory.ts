import type { Chat, ChatMessage } from "@hearth/contracts/live/chat";
import { useState } from "react";
import type { RoomSession } from "../roomParts.ts";

/** More than any message has: asks for the newest ones. */
const end = 2_147_483_647;

/**
 * What the view shows now, after what was known before it. Within the view's reach, what is gone was removed.
 * @internal exported for its test
 */
export function continued(known: readonly ChatMessage[], { messages, more }: Chat) {
  if (!more) return messages;
  const first = messages[0]?.seq ?? end;
  return [...known.filter(({ seq }) => seq < first), ...messages];
}

type Known = { readonly chat: Chat; readonly messages: readonly ChatMessage[] };

/** All messages that are known here, oldest first, and the way to older ones. */
export function useHistory(chat: Chat, session: Pick<RoomSession, "act">) {
  const [known, setKnown] = useState<Known>({ chat, messages: chat.messages });
  const [reached, setReached] = useState(false);
  if (known.chat !== chat) setKnown({ chat, messages: continued(known.messages, chat) });
  const showOlder = async () => {
    const before = known.messages[0]?.seq ?? end;
    const older = await session.act("olderMessages", { before });
    setReached(!older.more);
    setKnown((now) => ({
      ...now,
      messages: [
        ...older.messages.toReversed().filter(({ seq }) => seq < (now.messages[0]?.seq ?? end)),
        ...now.messages,
      ],
    }));
  };
  const first = known.messages[0]?.seq ?? end;
  // Old private words are there before all that was written between.
  const words = (chat.words ?? []).filter(({ seq }) => seq < first);
  const isThere = ({ messageId }: ChatMessage) => chat.removed?.includes(messageId) !== true;
  return {
    messages: [...words, ...known.messages].filter(isThere),
    hasOlder: chat.more && !reached,
    showOlder,
  };
}
