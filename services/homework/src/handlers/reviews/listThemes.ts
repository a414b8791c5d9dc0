import { notFound } from "@hearth/contracts/errors";
import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { themesOf } from "../../domain/themesOf.ts";
import type { Deps } from "../../ports.ts";
import { ledGroups } from "../ledGroups.ts";
import { workOf } from "../workOf.ts";

const dayMs = 86_400_000;

export const listThemes: Handler<typeof homework.rpc.listThemes, Deps> = async (
  { groupId, days },
  work,
) => {
  const { about, answers, audited, library, submissions, now } = work;
  if (!(await ledGroups(work)).includes(groupId)) throw notFound("Assignment");
  const since = new Date(now().getTime() - days * dayMs);
  const tries = await submissions.handedInSince(groupId, since);
  const given = await answers.ofMany(tries.map(({ submissionId }) => submissionId));
  const handedIn = tries.map(({ clientId, submissionId, work: { id, version } }) => ({
    clientId,
    work: workOf(library, { id, version }),
    answers: given.get(submissionId) ?? {},
  }));
  const clients = new Set(tries.map(({ clientId }) => clientId));
  for (const clientId of clients) about(clientId);
  audited({ objectType: "submission", resultCount: tries.length });
  return { clients: clients.size, themes: themesOf(handedIn) };
};
