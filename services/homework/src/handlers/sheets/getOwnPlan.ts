import type { homework } from "@hearth/contracts/homework";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import { overlookedIn } from "../../domain/overlooked.ts";
import type { Deps } from "../../ports.ts";
import { ownClient } from "./reachClient.ts";
import { planIn } from "./sheetsIn.ts";

export const getOwnPlan: Handler<typeof homework.rpc.getOwnPlan, Deps> = async (
  { version },
  work,
) => {
  const key = { clientId: ownClient(work), kind: "safety_plan" } as const;
  const { audited, sheets } = work;
  const current = planIn(await sheets.find(key, version));
  audited({ objectType: key.kind, resultCount: current ? 1 : 0 });
  return { current, overlooked: overlookedIn(await sheets.heads(key)) };
};
