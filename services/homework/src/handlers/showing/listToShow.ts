import { notFound } from "@hearth/contracts/errors";
import type { homework } from "@hearth/contracts/homework";
import type { ToShow } from "@hearth/contracts/homework/showing";
import type { Handler, Work } from "@hearth/service-kit/unitOfWork";
import type { Deps, StoredAgreed } from "../../ports.ts";
import { ledGroups } from "../ledGroups.ts";

export const listToShow: Handler<typeof homework.rpc.listToShow, Deps> = async (
  { groupId },
  work,
) => {
  const { about, audited, showings } = work;
  if (!(await ledGroups(work)).includes(groupId)) throw notFound("Assignment");
  const works: ToShow[] = [];
  for (const agreed of await showings.inGroup(groupId)) {
    about(agreed.clientId);
    works.push(...(await toShow(agreed, work)));
  }
  audited({ objectType: "submission", resultCount: works.length });
  return { works };
};

/** As one chooses it; nothing of a client who has left the group. */
async function toShow(agreed: StoredAgreed, work: Work & Deps): Promise<ToShow[]> {
  const { assignments, memberships, submissions } = work;
  const { submissionId, clientId, groupId, agreedAt } = agreed;
  const one = await submissions.find(submissionId);
  const assignment = one && (await assignments.find(one.assignmentId));
  if (!assignment || (await memberships.roleOf(groupId, clientId)) === null) return [];
  const { title, work: of } = assignment;
  return [{ submissionId, clientId, title, work: of, day: one.day, agreedAt }];
}
