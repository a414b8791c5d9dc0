import { Assignment } from "@hearth/contracts/homework";
import type { Tx } from "@hearth/service-kit/database";
import type { Prisma } from "../generated/client.ts";
import type { AssignmentStore } from "../ports.ts";

type Row = Prisma.AssignmentGetPayload<object>;

const toAssignment = (row: Row): Assignment =>
  Assignment.parse({
    assignmentId: row.id,
    clientId: row.clientId,
    groupId: row.groupId,
    title: row.title,
    dueOn: row.dueOn?.toISOString().slice(0, 10) ?? null,
    status: row.status,
    givenAt: row.givenAt.toISOString(),
  });

const newest = {
  orderBy: [{ givenAt: "desc" }, { id: "desc" }],
  take: 200,
} satisfies Prisma.AssignmentFindManyArgs;

/** The database adds the tenant, to what is written and to what is read. */
export const prismaAssignments = (tx: Tx & Prisma.TransactionClient): AssignmentStore => ({
  async give({ assignmentId: id, dueOn, ...assignment }, givenBy) {
    const due = dueOn === null ? null : new Date(`${dueOn}T00:00:00Z`);
    const { clientId, groupId, title, status, givenAt } = assignment;
    const given = { clientId, groupId, title, status, givenAt, givenBy };
    await tx.assignment.create({ data: { ...given, id, dueOn: due } });
  },
  async ofClient(clientId) {
    const rows = await tx.assignment.findMany({ where: { clientId }, ...newest });
    return rows.map(toAssignment);
  },
  async ofGroups(groupIds) {
    const where = { groupId: { in: [...groupIds] } };
    const rows = await tx.assignment.findMany({ where, ...newest });
    return rows.map(toAssignment);
  },
});
