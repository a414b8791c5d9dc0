import type { Actor } from "@hearth/contracts/actor";
import { notFound } from "@hearth/contracts/errors";
import type { sessions } from "@hearth/contracts/sessions";
import { latestEndOf } from "@hearth/contracts/sessions/ending";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { leads, schedules } from "../../domain/leading.ts";
import { listedFor } from "../../domain/listed.ts";
import type { Deps } from "../../ports.ts";

/** The operator's command line, which builds an organisation from nothing. */
const isSeed = (actor: Actor) => actor.kind === "service" && actor.service === "seed";

export const scheduleSession: Handler<typeof sessions.rpc.scheduleSession, Deps> = async (
  { groupId, startsAt, endsAt, timeZone, kind },
  { actor, people, schedule, newId },
) => {
  const role = actor.kind === "signIn" ? await people.roleOf(groupId, actor.personId) : null;
  if (!isSeed(actor) && !schedules(role)) throw notFound("Session");
  const sessionId = newId();
  const planned = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  await schedule.add(
    { sessionId, groupId, timeZone, kind, ...planned },
    latestEndOf(planned.endsAt),
  );
  const added = await schedule.find(sessionId);
  if (!added) throw notFound("Session");
  return listedFor(added, isSeed(actor) || leads(role, kind));
};
