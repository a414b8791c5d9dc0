import { Flag } from "@hearth/contracts/homework/submissions";
import type { FlagStore } from "../ports.ts";
import type { HomeworkTx } from "./homeworkTx.ts";

export function prismaFlags(tx: HomeworkTx): FlagStore {
  const ofMany = async (submissionIds: readonly string[]) => {
    const rows = await tx.riskFlag.findMany({
      where: { submissionId: { in: [...submissionIds] } },
      orderBy: [{ flaggedAt: "asc" }, { id: "asc" }],
    });
    const byTry = new Map<string, Flag[]>();
    for (const { submissionId, itemId, level, flaggedAt } of rows) {
      const flag = Flag.parse({ itemId, level, flaggedAt: flaggedAt.toISOString() });
      byTry.set(submissionId, [...(byTry.get(submissionId) ?? []), flag]);
    }
    return byTry;
  };
  return {
    ofMany,
    of: async (submissionId) => (await ofMany([submissionId])).get(submissionId) ?? [],
    async raise(submissionId, id, flag) {
      await tx.riskFlag.create({ data: { ...flag, id, submissionId } });
    },
  };
}
