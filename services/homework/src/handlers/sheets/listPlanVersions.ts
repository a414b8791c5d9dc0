import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { ownClient } from "./reachClient.ts";

export const listPlanVersions: Handler<typeof homework.rpc.listPlanVersions, Deps> = async (
  _,
  work,
) => {
  const key = { clientId: ownClient(work), kind: "safety_plan" } as const;
  const versions = await work.sheets.heads(key);
  work.audited({ objectType: key.kind, resultCount: versions.length });
  return { versions };
};
