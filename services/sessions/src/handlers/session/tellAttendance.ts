import { sessions } from "@hearth/contracts/sessions";
import type { Work } from "@hearth/service-kit/unitOfWork";
import { attendanceOf } from "../../domain/attendance.ts";
import type { LiveState } from "../../domain/liveState.ts";
import type { Deps } from "../../ports.ts";

/** Tells the time of everybody who was in a session that has ended, and whose it was. */
export async function tellAttendance(
  { session, participants }: LiveState,
  { emit, presence }: Work & Deps,
): Promise<readonly string[]> {
  const { sessionId, groupId, startsAt, endsAt, timeZone, endedAt } = session;
  const stays = await presence.staysOf(sessionId);
  const until = endedAt ?? endsAt;
  const found = attendanceOf(participants, { stays, spoken: [] }, { until, rooms: new Map() });
  for (const { personId, seconds } of found)
    await emit(sessions.events.attendanceFinalised, sessionId, {
      ...{ sessionId, groupId, personId, seconds, timeZone },
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      revision: 1,
    });
  return found.map(({ personId }) => personId);
}
