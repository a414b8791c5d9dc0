import type { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { attendanceOf } from "../../domain/attendance.ts";
import type { Deps } from "../../ports.ts";
import { ask, leadersOnly } from "../liveCommand.ts";

export const listAttendance: Handler<typeof sessions.rpc.listAttendance, Deps> = async (
  { sessionId },
  { actor, about, live, people, presence, now },
) => {
  const asked = await ask(sessionId, actor, { live, people });
  leadersOnly(asked);
  const { participants, session } = asked.state;
  const raw = {
    stays: await presence.staysOf(sessionId),
    spoken: await presence.spokenIn(sessionId),
  };
  const attendance = attendanceOf(participants, raw, {
    until: session.endedAt ?? now(),
    rooms: await presence.rooms(sessionId),
  });
  for (const { personId } of attendance) about(personId);
  return { attendance };
};
