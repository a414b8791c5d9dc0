import { homework } from "@hearth/contracts/homework";
import { on } from "@hearth/service-kit/react";
import type { Deps } from "../../ports.ts";
import { openRisk, plain } from "./openRisk.ts";

/** An answer that somebody has to look at: one flag makes one item, however often it is told. */
export const riskFlagged = on<typeof homework.events.riskFlagged, Deps>(
  homework.events.riskFlagged,
  async ({ data }, work) => {
    const { flagId, clientId, level, source, work: answered, itemId } = data;
    await openRisk(work, {
      ...plain,
      ...{ clientId, level, source, work: answered },
      sourceId: flagId,
      workItemId: itemId,
      groupId: data.groupId ?? null,
    });
  },
);
