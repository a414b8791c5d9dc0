import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { overlookedIn } from "../../domain/overlooked.ts";
import type { Deps } from "../../ports.ts";
import { addSheet } from "./addSheet.ts";
import { ownClient } from "./reachClient.ts";

export const savePlan: Handler<typeof homework.rpc.savePlan, Deps> = async (
  { plan: content, versionId, base },
  work,
) => {
  const key = { clientId: ownClient(work), kind: "safety_plan" } as const;
  const saved = await addSheet(key, { versionId, base, content }, work);
  return { saved, overlooked: overlookedIn(await work.sheets.heads(key)) };
};
