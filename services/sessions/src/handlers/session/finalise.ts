import { notFound } from "@hearth/contracts/errors";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { own } from "../../ownContracts.ts";
import type { Deps } from "../../ports.ts";
import { tellAttendance } from "./tellAttendance.ts";

/** Tells everybody's time, once, when no more of it can come. */
export const finalise: Handler<typeof own.finalise, Deps> = async ({ sessionId }, work) => {
  const { about, live, presence, now } = work;
  const state = await live.load(sessionId);
  const endedAt = state?.session.endedAt;
  if (!state || !endedAt) throw notFound("Session");
  if (!(await presence.claimFinalising(sessionId, now()))) return {};
  await presence.endOpen({ sessionId }, endedAt);
  for (const personId of await tellAttendance(state, work)) about(personId);
  return {};
};
