import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { merged, mustWrite, readersOf } from "../../domain/documents.ts";
import type { DocumentDeps } from "../../ports.ts";
import { ask, membersOnly, selfOf } from "../liveCommand.ts";

export const changeDocument: Handler<typeof sessions.rpc.changeDocument, DocumentDeps> = async (
  { sessionId, room, kind, update },
  { actor, live, people, documents, now, changed },
) => {
  const asked = await ask(sessionId, actor, { live, people });
  membersOnly(asked);
  const me = selfOf(asked);
  mustWrite(asked.state, me, room);
  const bytes = Buffer.from(update, "base64");
  await documents.change({ sessionId, room, kind }, now(), (state) => merged(state, bytes));
  changed(readersOf(asked.state, me, room));
  return {};
};
