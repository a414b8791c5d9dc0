import { Assignment } from "@hearth/contracts/homework/common";
import type { WorkRef } from "@hearth/contracts/homework/form";
import type { Prisma } from "../generated/client.ts";
import type { Library } from "../domain/work/work.ts";
import type { AssignmentStore } from "../ports.ts";
import { dateOf, dayOf, type HomeworkTx } from "./homeworkTx.ts";

type Row = Prisma.AssignmentGetPayload<object>;

/** What an assignment says of its work. One that the library lost is called by its id. */
const refOf = (library: Library, { workId, workVersion: version }: Row): WorkRef => {
  const work = library.at(workId, version);
  if (!work)
    return { ...{ workId, version }, kind: "task", title: { en: workId }, languages: ["en"] };
  const { kind, title, languages } = work.form;
  return { workId, version, kind, title, languages };
};

const toAssignment = (library: Library, row: Row): Assignment =>
  Assignment.parse({
    assignmentId: row.id,
    clientId: row.clientId,
    groupId: row.groupId,
    title: row.title,
    dueOn: row.dueOn && dayOf(row.dueOn),
    status: row.status,
    givenAt: row.givenAt.toISOString(),
    work: refOf(library, row),
    goal: row.goal,
    dose: { every: row.every, times: row.times },
    turnsDone: row.turnsDone,
    lastDay: row.lastDay && dayOf(row.lastDay),
    begun: row.begun,
    newFeedback: row.newFeedback,
  });

const newest = {
  orderBy: [{ givenAt: "desc" }, { id: "desc" }],
  take: 200,
} satisfies Prisma.AssignmentFindManyArgs;

export function prismaAssignments(tx: HomeworkTx, library: Library): AssignmentStore {
  const found = async (where: Prisma.AssignmentWhereInput) =>
    (await tx.assignment.findMany({ where, ...newest })).map((row) => toAssignment(library, row));
  const find = async (id: string) => (await found({ id }))[0] ?? null;
  return {
    find,
    async lock(id) {
      await tx.$queryRaw`SELECT 1 FROM "Assignment" WHERE "id" = ${id}::uuid FOR UPDATE`;
      return find(id);
    },
    async give(assignment, givenBy) {
      const { assignmentId: id, dueOn, dose, work, ...rest } = assignment;
      const { clientId, groupId, title, goal, status, givenAt } = rest;
      const given = { clientId, groupId, title, goal, status, givenAt, givenBy };
      const on = { workId: work.workId, workVersion: work.version };
      const due = dueOn === null ? null : dateOf(dueOn);
      await tx.assignment.create({ data: { ...given, ...on, ...dose, id, dueOn: due } });
    },
    ofClient: (clientId) => found({ clientId }),
    ofGroups: (groupIds) => found({ groupId: { in: [...groupIds] } }),
    these: async (ids) => {
      const rows = await tx.assignment.findMany({ where: { id: { in: [...ids] } } });
      return rows.map((row) => toAssignment(library, row));
    },
    async after(id, take) {
      const where = id === null ? {} : { id: { gt: id } };
      const rows = await tx.assignment.findMany({ where, orderBy: { id: "asc" }, take });
      return rows.map((row) => toAssignment(library, row));
    },
    async keep(id, { lastDay, ...progress }) {
      const data = { ...progress, lastDay: lastDay === null ? null : dateOf(lastDay) };
      await tx.assignment.updateMany({ where: { id }, data });
    },
    async see(id) {
      await tx.assignment.updateMany({ where: { id }, data: { newFeedback: false } });
    },
  };
}
