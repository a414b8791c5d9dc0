import { homework } from "@hearth/contracts/homework";
import { memberships } from "@hearth/service-kit/access";
import { checking } from "@hearth/service-kit/files/checking";
import { fileStore } from "@hearth/service-kit/files/fileStore";
import type { Scan } from "@hearth/service-kit/files/scanner";
import type { FileStorage } from "@hearth/service-kit/files/storage";
import { tidying } from "@hearth/service-kit/files/tidying";
import type { Followed } from "@hearth/service-kit/followed";
import type { Queue } from "@hearth/service-kit/jobs";
import { overTenants } from "@hearth/service-kit/overTenants";
import { react } from "@hearth/service-kit/react";
import type { ServiceBase } from "@hearth/service-kit/service";
import { refusalsOf, unitsOfWork } from "@hearth/service-kit/unitOfWork";
import { handlers, reactions } from "./handlers/index.ts";
import type { Deps } from "./ports.ts";
import type { HomeworkTx } from "./store/homeworkTx.ts";
import { prismaAnswers } from "./store/prismaAnswers.ts";
import { prismaAssignments } from "./store/prismaAssignments.ts";
import { prismaFlags } from "./store/prismaFlags.ts";
import { prismaSheets } from "./store/prismaSheets.ts";
import { prismaShowings } from "./store/prismaShowings.ts";
import { prismaSubmissions } from "./store/prismaSubmissions.ts";
import { prismaWords } from "./store/prismaWords.ts";
import { usedFiles } from "./store/usedFiles.ts";

type Parts = ServiceBase<HomeworkTx> &
  Pick<Deps, "now" | "newId" | "library" | "signTicket"> & {
    /** Where files lie, and who scans them. */
    readonly storage: FileStorage;
    readonly scan: Scan | null;
    /** Works on a queue of jobs. */
    readonly work: (queue: Queue) => void;
  };

/** Makes the service of its parts: the only place where handlers and stores meet. */
export function startHomework(parts: Parts): readonly Followed[] {
  const { now, newId, library, signTicket, storage, scan, work, attached, ...base } = parts;
  const deps = (tx: HomeworkTx): Deps => ({
    assignments: prismaAssignments(tx, library),
    submissions: prismaSubmissions(tx),
    answers: prismaAnswers(tx),
    flags: prismaFlags(tx),
    words: prismaWords(tx),
    sheets: prismaSheets(tx),
    showings: prismaShowings(tx),
    memberships: memberships(tx),
    files: fileStore(tx),
    ...{ library, now, newId, signTicket },
  });
  const service = { ...base, deps };
  const files = { service: "homework", db: base.db, storage } as const;
  work(checking({ ...files, scan }));
  work(tidying({ ...files, used: usedFiles }));
  const units = unitsOfWork(service, homework.rpc, handlers);
  const republishFacts = overTenants(base.db, units.republishFacts);
  base.bus.serve(homework.rpc, { ...units, republishFacts }, refusalsOf(service));
  return react(service, reactions, attached);
}
