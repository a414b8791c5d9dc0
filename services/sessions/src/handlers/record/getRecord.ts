import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { recordedDocuments, recordedPolls } from "../../domain/record.ts";
import type { Deps } from "../../ports.ts";
import { ask, leadersOnly } from "../liveCommand.ts";

export const getRecord: Handler<typeof sessions.rpc.getRecord, Deps> = async (
  { sessionId },
  { actor, about, live, people, presence, documents },
) => {
  const asked = await ask(sessionId, actor, { live, people });
  leadersOnly(asked);
  const { participants } = asked.state;
  for (const { personId } of participants) about(personId);
  return {
    people: participants.map(({ participantId, displayName }) => ({ participantId, displayName })),
    documents: recordedDocuments(await documents.all(sessionId), await presence.rooms(sessionId)),
    polls: recordedPolls(asked.state),
    log: await documents.log(sessionId),
  };
};
