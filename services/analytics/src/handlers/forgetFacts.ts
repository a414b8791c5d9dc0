import type { analytics } from "@hearth/contracts/analytics";
import type { Handler } from "@hearth/service-kit/unitOfWork";
import type { Deps } from "../ports.ts";

/** Empties the read models of one tenant. service.ts asks it of each tenant. */
export const forgetFacts: Handler<typeof analytics.rpc.forgetFacts, Deps> = async (
  _input,
  { audited, hours, work, risks },
) => {
  const facts = (await hours.forget()) + (await work.forget()) + (await risks.forget());
  audited({ objectType: "readModels", resultCount: facts });
  return { facts, next: null };
};
