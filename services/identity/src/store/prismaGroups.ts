import type { GroupStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

export const prismaGroups = (tx: IdentityTx): GroupStore => ({
  exists: async (id) =>
    (await tx.group.findFirst({ where: { id }, select: { id: true } })) !== null,

  async create(group, createdAt) {
    await tx.group.create({ data: { ...group, createdAt }, select: { id: true } });
  },

  async namesFor(personId, ids) {
    const rows = await tx.group.findMany({
      where: { id: { in: [...ids] }, members: { some: { personId, active: true } } },
      select: { id: true, name: true },
      orderBy: { id: "asc" },
    });
    return rows.map(({ id: groupId, name }) => ({ groupId, name }));
  },
});
