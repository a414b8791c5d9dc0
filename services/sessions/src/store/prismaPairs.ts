import type { PairStore } from "../planPorts.ts";
import type { SessionsTx } from "./sessionsTx.ts";
import { pairOf } from "./rows.ts";

export const prismaPairs = (tx: SessionsTx): PairStore => ({
  async list(groupId) {
    const rows = await tx.pair.findMany({ where: { groupId }, orderBy: { id: "asc" } });
    return rows.map(pairOf);
  },
  async set(groupId, { pairId, kind, reason, ...two }) {
    const [a, b] = [two.a, two.b].toSorted() as [string, string];
    const { count } = await tx.pair.updateMany({
      where: { groupId, a, b },
      data: { kind, reason },
    });
    if (count === 0)
      await tx.pair.createMany({
        data: [{ groupId, id: pairId, a, b, kind, reason }],
        skipDuplicates: true,
      });
    const [row] = await tx.pair.findMany({ where: { groupId, a, b } });
    return row ? pairOf(row) : { pairId, a, b, kind, reason };
  },
  async remove(groupId, id) {
    const { count } = await tx.pair.deleteMany({ where: { groupId, id } });
    return count === 1;
  },
});
