import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { lacking, mustSee, vectorOf } from "../../domain/documents.ts";
import type { Deps } from "../../ports.ts";
import { ask, membersOnly, selfOf } from "../liveCommand.ts";

export const openDocument: Handler<typeof sessions.rpc.openDocument, Deps> = async (
  { sessionId, room, kind, vector },
  { actor, live, people, documents },
) => {
  const asked = await ask(sessionId, actor, { live, people });
  membersOnly(asked);
  mustSee(asked.state, selfOf(asked), room);
  const state = await documents.find({ sessionId, room, kind });
  const known = vector === null ? null : Buffer.from(vector, "base64");
  return { update: inBase64(lacking(state, known)), vector: inBase64(vectorOf(state)) };
};

const inBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
