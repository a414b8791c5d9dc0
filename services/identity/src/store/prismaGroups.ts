import { NameRule } from "@hearth/contracts/identity";
import type { GroupStore } from "../ports.ts";
import type { IdentityTx } from "./identityTx.ts";

export const prismaGroups = (tx: IdentityTx): GroupStore => ({
  exists: async (id) =>
    (await tx.group.findFirst({ where: { id }, select: { id: true } })) !== null,

  async create(group, createdAt) {
    await tx.group.create({ data: { ...group, createdAt }, select: { id: true } });
  },

  async nameRuleOf(id) {
    const row = await tx.group.findFirst({ where: { id }, select: { nameRule: true } });
    return row && NameRule.parse(row.nameRule);
  },

  async setNameRule(id, nameRule) {
    await tx.group.updateMany({ where: { id }, data: { nameRule } });
  },

  async nameRulesBeside(personId, otherId) {
    const isIn = { members: { some: { personId, active: true } } };
    const rows = await tx.group.findMany({
      where: { AND: [isIn, { members: { some: { personId: otherId } } }] },
      select: { nameRule: true },
    });
    return rows.map(({ nameRule }) => NameRule.parse(nameRule));
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
