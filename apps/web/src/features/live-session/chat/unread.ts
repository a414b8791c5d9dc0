import type { ControlView } from "@hearth/contracts/live";
import type { ChatMessage } from "@hearth/contracts/live/chat";
import { keptOf } from "./chatKeeper.ts";

/** Messages of others that have not been in sight; private ones however many came after them. */
export const unreadOf = ({ sessionId, chat, me }: ControlView): readonly ChatMessage[] =>
  [...(chat?.words ?? []), ...(chat?.messages ?? [])].filter(
    ({ seq, from }) => seq > keptOf(sessionId).seen && from.participantId !== me.participantId,
  );
