import type { Answerers } from "@hearth/bus/types";
import { identity } from "@hearth/contracts/identity";
import { sessions } from "@hearth/contracts/sessions";
import { keepMemberships } from "@hearth/service-kit/access";
import { checking } from "@hearth/service-kit/files/checking";
import { fileStore } from "@hearth/service-kit/files/fileStore";
import type { Scan } from "@hearth/service-kit/files/scanner";
import type { FileStorage } from "@hearth/service-kit/files/storage";
import { tidying } from "@hearth/service-kit/files/tidying";
import type { Followed } from "@hearth/service-kit/followed";
import type { Queue } from "@hearth/service-kit/jobs";
import { overTenants } from "@hearth/service-kit/overTenants";
import { on, react, type Reactions } from "@hearth/service-kit/react";
import { refusalsOf, unitsOfWork } from "@hearth/service-kit/unitOfWork";
import { documentHandlers, handlers, liveCommands } from "./handlers/index.ts";
import type { LiveOf } from "./handlers/liveCommand.ts";
import { personDisabled } from "./handlers/personDisabled.ts";
import { startControl } from "./placing/control.ts";
import { documentAnswerer } from "./placing/documentAnswerer.ts";
import { drainAnswerer } from "./placing/drainAnswerer.ts";
import { countFailures } from "./placing/failures.ts";
import { figures } from "./placing/figures.ts";
import type { LiveAnswerer } from "./placing/liveAnswerer.ts";
import type { Parts } from "./placing/parts.ts";
import type { Deps } from "./ports.ts";
import { journals, lookups } from "./store/lookups.ts";
import { prismaDocuments } from "./store/prismaDocuments.ts";
import { prismaLive } from "./store/prismaLive.ts";
import type { SessionsTx } from "./store/sessionsTx.ts";
import { usedFiles } from "./store/usedFiles.ts";
import { prismaMessages } from "./store/prismaMessages.ts";
import { prismaNotes } from "./store/prismaNotes.ts";
import { prismaPairs } from "./store/prismaPairs.ts";
import { prismaPeople } from "./store/prismaPeople.ts";
import { prismaPresence } from "./store/prismaPresence.ts";
import { prismaRounds } from "./store/prismaRounds.ts";
import { prismaSchedule } from "./store/prismaSchedule.ts";
import { prismaSets } from "./store/prismaSets.ts";
import { withSealedPasscodes } from "./sealPasscode.ts";
import type { Service } from "@hearth/service-kit/service";

/** What the service is made of; all else it makes itself. */
export type Fixed = Omit<
  Parts,
  "service" | "deps" | "lookups" | "journals" | "failed" | "figures"
> & {
  readonly signal: AbortSignal;
  readonly metrics?: Service<SessionsTx, Deps>["metrics"];
  /** Where files lie, and who scans them. */
  readonly storage: FileStorage;
  readonly scan: Scan | null;
  /** Works on a queue of jobs. */
  readonly work: (queue: Queue) => void;
  /** Call it when a durable was missing and is back. */
  readonly attached?: () => void;
};

export type Started = { readonly followed: readonly Followed[]; readonly ended: Promise<unknown> };

/** Makes the service of its parts: the only place where handlers, stores and media nodes meet. */
export function startSessions({ signal, metrics, attached, work, ...fixed }: Fixed): Started {
  const { bus, db, log, now, newId, signTicket } = fixed;
  const deps = (tx: SessionsTx): Deps => ({
    live: prismaLive(tx),
    schedule: prismaSchedule(tx),
    presence: prismaPresence(tx),
    documents: prismaDocuments(tx),
    messages: prismaMessages(tx),
    notes: prismaNotes(tx),
    people: prismaPeople(tx),
    sets: prismaSets(tx),
    pairs: prismaPairs(tx),
    rounds: prismaRounds(tx),
    files: fileStore(tx),
    ...{ now, newId, signTicket },
  });
  const service = { name: "sessions", bus, db, log, deps, metrics };
  const parts: Parts = {
    ...fixed,
    deps,
    failed: countFailures(log, metrics?.registry),
    figures: figures(metrics?.registry),
    lookups: lookups(db),
    journals: journals(db),
    service: (attempt) => ({ ...service, deps: (tx) => ({ ...deps(tx), attempt }) }),
  };

  const { live, drain, ended, ...nodes } = startControl(parts, signal);
  const withNodes = { ...service, deps: (tx: SessionsTx) => ({ ...deps(tx), ...nodes }) };
  const commands = liveAnswerers(live);
  const units = unitsOfWork(withNodes, plain, handlers);
  const answerers = {
    ...units,
    republishFacts: overTenants(db, units.republishFacts),
    ...commands,
    ...withSealedPasscodes(commands),
    drainNode: drainAnswerer(units.drainNode, drain),
    changeDocument: documentAnswerer(service, documentHandlers.changeDocument),
  } satisfies Answerers<typeof sessions.rpc>;
  const { storage, scan } = fixed;
  const files = { service: "sessions", db, storage } as const;
  work(checking({ ...files, scan }));
  work(tidying({ ...files, used: usedFiles }));
  bus.serve(sessions.rpc, answerers, refusalsOf(service));
  return { followed: react(service, reactions, attached), ended };
}

const reactions: Reactions<Deps> = {
  keepMemberships: keepMemberships<Deps>(),
  personDisabled: on(identity.events.personDisabled, personDisabled),
};

const { rpc } = sessions;
type Plain = Pick<typeof rpc, keyof typeof handlers>;
type Live = Pick<typeof rpc, keyof typeof liveCommands>;

/** The contracts of these names. */
const contractsOf = <N extends keyof typeof rpc>(named: Readonly<Record<N, unknown>>) =>
  Object.fromEntries(Object.keys(named).map((name) => [name, rpc[name as N]])) as unknown as Pick<
    typeof rpc,
    N
  >;

const plain: Plain = contractsOf(handlers);

/** Each command behind its contract: their types meet in `liveCommands`, name by name. */
function liveAnswerers(live: LiveAnswerer): Answerers<Live> {
  const commands: { readonly [N in keyof Live]: LiveOf<Live[N]> } = liveCommands;
  const answerers = Object.entries(contractsOf(commands)).map(([name, contract]) => {
    const command = commands[name as keyof Live] as LiveOf<typeof contract>;
    return [name, live(contract, command)];
  });
  return Object.fromEntries(answerers) as Answerers<Live>;
}
