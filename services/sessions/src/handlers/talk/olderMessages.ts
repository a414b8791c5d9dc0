import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { mustBeInside } from "../../domain/insider.ts";
import type { Message } from "../../domain/liveState.ts";
import { maySee, messageFor } from "../../domain/view/chat.ts";
import type { Deps, MessageStore } from "../../ports.ts";
import { ask, membersOnly, selfOf } from "../liveCommand.ts";

const most = 50;

export const olderMessages: Handler<typeof sessions.rpc.olderMessages, Deps> = async (
  { sessionId, before },
  { actor, live, people, messages },
) => {
  const asked = await ask(sessionId, actor, { live, people });
  membersOnly(asked);
  const me = selfOf(asked);
  mustBeInside(asked.state, me);
  const found = await newestFirst({ sessionId, before, messages }, (message) =>
    maySee(me, message),
  );
  return {
    messages: found.slice(0, most).map((message) => messageFor(asked.state, message)),
    more: found.length > most,
  };
};

type Reading = {
  readonly sessionId: string;
  readonly before: number;
  readonly messages: MessageStore;
};

/** One more than are answered, so that it is known whether there are others; what is for others leaves gaps. */
async function newestFirst(
  { sessionId, before, messages }: Reading,
  isMine: (message: Message) => boolean,
): Promise<Message[]> {
  const found: Message[] = [];
  for (let from = before; found.length <= most;) {
    const page = await messages.before(sessionId, from);
    found.push(...page.filter(isMine));
    const last = page.at(-1);
    if (!last) break;
    from = last.seq;
  }
  return found;
}
