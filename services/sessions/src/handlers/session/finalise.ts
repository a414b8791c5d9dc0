import { notFound } from "@hearth/contracts/errors";
import { sessions } from "@hearth/contracts/sessions";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { attendanceOf } from "../../domain/attendance.ts";
import type { own } from "../../ownContracts.ts";
import type { Deps } from "../../ports.ts";

/** Tells everybody's time, once, when no more of it can come. */
export const finalise: Handler<typeof own.finalise, Deps> = async (
  { sessionId },
  { emit, about, live, presence, now },
) => {
  const state = await live.load(sessionId);
  const endedAt = state?.session.endedAt;
  if (!state || !endedAt) throw notFound("Session");
  if (!(await presence.claimFinalising(sessionId, now()))) return {};
  await presence.endOpen({ sessionId }, endedAt);
  const { groupId, startsAt } = state.session;
  const stays = await presence.staysOf(sessionId);
  for (const { personId, seconds } of attendanceOf(
    state.participants,
    { stays, spoken: [] },
    { until: endedAt, rooms: new Map() },
  )) {
    about(personId);
    await emit(sessions.events.attendanceFinalised, sessionId, {
      ...{ sessionId, groupId, personId, seconds },
      startsAt: startsAt.toISOString(),
    });
  }
  return {};
};
