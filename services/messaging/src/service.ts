import { messaging } from "@hearth/contracts/messaging";
import { memberships } from "@hearth/service-kit/access";
import type { Tx } from "@hearth/service-kit/database";
import type { Followed } from "@hearth/service-kit/followed";
import { react } from "@hearth/service-kit/react";
import type { ServiceBase } from "@hearth/service-kit/service";
import { refusalsOf, unitsOfWork } from "@hearth/service-kit/unitOfWork";
import type { Prisma } from "./generated/client.ts";
import { handlers, reactions } from "./handlers/index.ts";
import type { Deps } from "./ports.ts";
import { prismaMessages } from "./store/prismaMessages.ts";

type MessagingTx = Tx & Prisma.TransactionClient;
type Parts = ServiceBase<MessagingTx> & Pick<Deps, "now" | "newId">;

/** Makes the service of its parts: the only place where handlers and stores meet. */
export function startMessaging({ now, newId, attached, ...base }: Parts): readonly Followed[] {
  const deps = (tx: MessagingTx): Deps => ({
    messages: prismaMessages(tx),
    memberships: memberships(tx),
    now,
    newId,
  });
  const service = { ...base, deps };
  const units = unitsOfWork(service, messaging.rpc, handlers);
  base.bus.serve(messaging.rpc, units, refusalsOf(service));
  return react(service, reactions, attached);
}
