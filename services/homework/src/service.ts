import { homework } from "@hearth/contracts/homework";
import { memberships } from "@hearth/service-kit/access";
import type { Tx } from "@hearth/service-kit/database";
import type { Followed } from "@hearth/service-kit/followed";
import { react } from "@hearth/service-kit/react";
import type { ServiceBase } from "@hearth/service-kit/service";
import { refusalsOf, unitsOfWork } from "@hearth/service-kit/unitOfWork";
import type { Prisma } from "./generated/client.ts";
import { handlers, reactions } from "./handlers/index.ts";
import type { Deps } from "./ports.ts";
import { prismaAssignments } from "./store/prismaAssignments.ts";

type HomeworkTx = Tx & Prisma.TransactionClient;
type Parts = ServiceBase<HomeworkTx> & Pick<Deps, "now" | "newId">;

/** Makes the service of its parts: the only place where handlers and stores meet. */
export function startHomework({ now, newId, attached, ...base }: Parts): readonly Followed[] {
  const deps = (tx: HomeworkTx): Deps => ({
    assignments: prismaAssignments(tx),
    memberships: memberships(tx),
    now,
    newId,
  });
  const service = { ...base, deps };
  const units = unitsOfWork(service, homework.rpc, handlers);
  base.bus.serve(homework.rpc, units, refusalsOf(service));
  return react(service, reactions, attached);
}
