import type { ChatTo } from "@hearth/contracts/live/chat";
import { problemOfAct } from "../problemOfAct.ts";
import type { RoomSession } from "../roomParts.ts";
import { changeOutgoing } from "./chatKeeper.ts";

/** Sends words; what was not sent stays with the reason. Again: the same words take the place of the failed ones. */
export const useSay =
  (sessionId: string, session: Pick<RoomSession, "act">) =>
  async (to: ChatTo, text: string, id: string = crypto.randomUUID()): Promise<void> => {
    const words = { id, to, text };
    changeOutgoing(sessionId, id, { ...words, problem: null });
    try {
      await session.act("say", { to, text });
      changeOutgoing(sessionId, id, null);
    } catch (fault) {
      changeOutgoing(sessionId, id, { ...words, problem: problemOfAct(fault) });
    }
  };
