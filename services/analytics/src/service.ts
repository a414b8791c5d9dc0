import { analytics } from "@hearth/contracts/analytics";
import { memberships } from "@hearth/service-kit/access";
import type { Followed } from "@hearth/service-kit/followed";
import { overTenants } from "@hearth/service-kit/overTenants";
import { react } from "@hearth/service-kit/react";
import type { ServiceBase } from "@hearth/service-kit/service";
import { refusalsOf, unitsOfWork } from "@hearth/service-kit/unitOfWork";
import { handlers, reactions } from "./handlers/index.ts";
import type { Deps } from "./ports.ts";
import type { AnalyticsTx } from "./store/analyticsTx.ts";
import { prismaHours } from "./store/prismaHours.ts";
import { prismaRisks } from "./store/prismaRisks.ts";
import { prismaWork } from "./store/prismaWork.ts";

type Parts = ServiceBase<AnalyticsTx> & Pick<Deps, "measures" | "now">;

/** Makes the service of its parts: the only place where handlers and stores meet. */
export function startAnalytics({ attached, measures, now, ...base }: Parts): readonly Followed[] {
  const deps = (tx: AnalyticsTx): Deps => ({
    hours: prismaHours(tx),
    work: prismaWork(tx),
    risks: prismaRisks(tx),
    memberships: memberships(tx),
    ...{ measures, now },
  });
  const service = { ...base, deps };
  const units = unitsOfWork(service, analytics.rpc, handlers);
  const forgetFacts = overTenants(base.db, units.forgetFacts);
  base.bus.serve(analytics.rpc, { ...units, forgetFacts }, refusalsOf(service));
  return react(service, reactions, attached);
}
