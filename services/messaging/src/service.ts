import { messaging } from "@hearth/contracts/messaging";
import { memberships } from "@hearth/service-kit/access";
import type { Followed } from "@hearth/service-kit/followed";
import type { Queue } from "@hearth/service-kit/jobs";
import type { Post } from "@hearth/service-kit/notices";
import { react } from "@hearth/service-kit/react";
import type { ServiceBase } from "@hearth/service-kit/service";
import { refusalsOf, unitsOfWork } from "@hearth/service-kit/unitOfWork";
import { handlers, reactions } from "./handlers/index.ts";
import { calling } from "./jobs/callNext.ts";
import { jobUnit } from "./jobs/jobUnit.ts";
import { clocks } from "./jobs/riskClock.ts";
import { sendingPages } from "./jobs/sendPage.ts";
import { soonOn } from "./jobs/soon.ts";
import type { Deps } from "./ports.ts";
import type { MessagingTx } from "./store/messagingTx.ts";
import { prismaMessages } from "./store/prismaMessages.ts";
import { prismaPages } from "./store/prismaPages.ts";
import { prismaRisks } from "./store/prismaRisks.ts";
import { prismaSettings } from "./store/prismaSettings.ts";

type Fixed = Pick<Deps, "now" | "newId">;
type Parts = ServiceBase<MessagingTx> & Fixed;

const depsOf =
  (fixed: Fixed) =>
  (tx: MessagingTx): Deps => ({
    messages: prismaMessages(tx),
    risks: prismaRisks(tx),
    pages: prismaPages(tx),
    settings: prismaSettings(tx),
    memberships: memberships(tx),
    soon: soonOn(tx),
    ...fixed,
  });

/** Makes the service of its parts: the only place where handlers and stores meet. */
export function startMessaging({ now, newId, attached, ...base }: Parts): readonly Followed[] {
  const service = { ...base, deps: depsOf({ now, newId }) };
  const units = unitsOfWork(service, messaging.rpc, handlers);
  base.bus.serve(messaging.rpc, units, refusalsOf(service));
  return react(service, reactions, attached);
}

type Working = Pick<Parts, "db"> & Fixed & { readonly post: Post; readonly publicUrl: string };

/** What the service does in the background: calls, their messages, and clocks. */
export function messagingQueues({ db, now, newId, post, publicUrl }: Working): readonly Queue[] {
  const unit = jobUnit({ db, deps: depsOf({ now, newId }) });
  return [calling(unit), sendingPages({ unit, post, publicUrl }), clocks(unit)];
}
