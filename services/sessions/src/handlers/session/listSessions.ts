import type { sessions } from "@hearth/contracts/sessions";
import { notFound } from "@hearth/contracts/errors";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { leads } from "../../domain/leading.ts";
import { listedFor } from "../../domain/listed.ts";
import type { Deps } from "../../ports.ts";

export const listSessions: Handler<typeof sessions.rpc.listSessions, Deps> = async (
  { from, to },
  { actor, people, schedule },
) => {
  if (actor.kind !== "signIn") throw notFound("Session");
  const groups = await people.groupsOf(actor.personId);
  const roles = new Map(groups.map(({ groupId, role }) => [groupId, role]));
  const found = await schedule.between([...roles.keys()], new Date(from), new Date(to));
  return {
    sessions: found.map((one) => listedFor(one, leads(roles.get(one.groupId) ?? null, one.kind))),
  };
};
