import type { sessions } from "@hearth/contracts/sessions";
import { downloadTicket } from "@hearth/service-kit/files/fileHandlers";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { taskFileOf } from "../../domain/taskFiles.ts";
import type { Deps } from "../../ports.ts";
import { ask, membersOnly, selfOf } from "../liveCommand.ts";

export const openTaskFile: Handler<typeof sessions.rpc.openTaskFile, Deps> = async (
  { sessionId, roomId },
  work,
) => {
  const asked = await ask(sessionId, work.actor, work);
  membersOnly(asked);
  const file = taskFileOf(asked.state, selfOf(asked), roomId);
  work.audited({ objectType: "file", objectId: file.fileId });
  return { ticket: await downloadTicket(file, work) };
};
