import { messaging } from "@hearth/contracts/messaging";
import { memberships } from "@hearth/service-kit/access";
import { checking } from "@hearth/service-kit/files/checking";
import { fileStore } from "@hearth/service-kit/files/fileStore";
import type { Scan } from "@hearth/service-kit/files/scanner";
import type { FileStorage } from "@hearth/service-kit/files/storage";
import { tidying } from "@hearth/service-kit/files/tidying";
import type { Followed } from "@hearth/service-kit/followed";
import type { Queue } from "@hearth/service-kit/jobs";
import type { Post } from "@hearth/service-kit/notices";
import { overTenants } from "@hearth/service-kit/overTenants";
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
import { prismaReports } from "./store/prismaReports.ts";
import { prismaRisks } from "./store/prismaRisks.ts";
import { prismaSettings } from "./store/prismaSettings.ts";
import { prismaThreads } from "./store/prismaThreads.ts";
import { sqlCircle } from "./store/sqlCircle.ts";
import { sqlSeen } from "./store/sqlSeen.ts";
import { usedFiles } from "./store/usedFiles.ts";

type Fixed = Pick<Deps, "now" | "newId" | "signTicket">;
type Parts = ServiceBase<MessagingTx> &
  Fixed & {
    /** Where files lie, and who scans them. */
    readonly storage: FileStorage;
    readonly scan: Scan | null;
    /** Works on a queue of jobs. */
    readonly work: (queue: Queue) => void;
  };

const depsOf =
  (fixed: Fixed) =>
  (tx: MessagingTx): Deps => ({
    circle: sqlCircle(tx, memberships(tx)),
    memberships: memberships(tx),
    threads: prismaThreads(tx),
    messages: prismaMessages(tx),
    seen: sqlSeen(tx),
    reports: prismaReports(tx),
    files: fileStore(tx),
    risks: prismaRisks(tx),
    pages: prismaPages(tx),
    settings: prismaSettings(tx),
    soon: soonOn(tx),
    ...fixed,
  });

/** Makes the service of its parts: the only place where handlers and stores meet. */
export function startMessaging(parts: Parts): readonly Followed[] {
  const { now, newId, signTicket, storage, scan, work, attached, ...base } = parts;
  const service = { ...base, deps: depsOf({ now, newId, signTicket }) };
  const units = unitsOfWork(service, messaging.rpc, handlers);
  const republishFacts = overTenants(base.db, units.republishFacts);
  base.bus.serve(messaging.rpc, { ...units, republishFacts }, refusalsOf(service));
  const files = { service: "messaging", db: base.db, storage } as const;
  work(checking({ ...files, scan }));
  work(tidying({ ...files, used: usedFiles }));
  return react(service, reactions, attached);
}

type Working = Pick<Parts, "db"> & Fixed & { readonly post: Post; readonly publicUrl: string };

/** What the service does in the background: calls, their messages, and clocks. */
export function messagingQueues({ db, post, publicUrl, ...fixed }: Working): readonly Queue[] {
  const unit = jobUnit({ db, deps: depsOf(fixed) });
  return [calling(unit), sendingPages({ unit, post, publicUrl }), clocks(unit)];
}
