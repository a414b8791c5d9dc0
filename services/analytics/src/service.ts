import { analytics } from "@hearth/contracts/analytics";
import { memberships } from "@hearth/service-kit/access";
import type { Tx } from "@hearth/service-kit/database";
import type { Followed } from "@hearth/service-kit/followed";
import { react } from "@hearth/service-kit/react";
import type { ServiceBase } from "@hearth/service-kit/service";
import { refusalsOf, unitsOfWork } from "@hearth/service-kit/unitOfWork";
import type { Prisma } from "./generated/client.ts";
import { handlers, reactions } from "./handlers/index.ts";
import type { Deps } from "./ports.ts";
import { prismaHours } from "./store/prismaHours.ts";

type AnalyticsTx = Tx & Prisma.TransactionClient;

/** Makes the service of its parts: the only place where handlers and stores meet. */
export function startAnalytics({
  attached,
  ...base
}: ServiceBase<AnalyticsTx>): readonly Followed[] {
  const deps = (tx: AnalyticsTx): Deps => ({
    hours: prismaHours(tx),
    memberships: memberships(tx),
  });
  const service = { ...base, deps };
  const units = unitsOfWork(service, analytics.rpc, handlers);
  base.bus.serve(analytics.rpc, units, refusalsOf(service));
  return react(service, reactions, attached);
}
