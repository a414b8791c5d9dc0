import type { sessions } from "@hearth/contracts/sessions";
import { notFound } from "@hearth/contracts/errors";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { leads } from "../../domain/leading.ts";
import { listedFor } from "../../domain/listed.ts";
import type { Deps } from "../../ports.ts";

export const getSession: Handler<typeof sessions.rpc.getSession, Deps> = async (
  { sessionId },
  { actor, people, schedule },
) => {
  const session = await schedule.find(sessionId);
  if (!session || actor.kind !== "signIn") throw notFound("Session");
  const role = await people.roleOf(session.groupId, actor.personId);
  if (role === null) throw notFound("Session");
  return listedFor(session, leads(role, session.kind));
};
