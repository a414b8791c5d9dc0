import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../../ports.ts";
import { mustLead } from "./reachClient.ts";
import { planIn } from "./sheetsIn.ts";

export const getPlanOf: Handler<typeof homework.rpc.getPlanOf, Deps> = async (
  { clientId },
  work,
) => {
  await mustLead(clientId, work);
  const key = { clientId, kind: "safety_plan" } as const;
  const current = planIn(await work.sheets.find(key, null));
  work.audited({ objectType: key.kind, resultCount: current ? 1 : 0 });
  return { current };
};
