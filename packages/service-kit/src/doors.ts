import type { z } from "zod";
import type { Answerer, Answerers, DoorNames, Input } from "@hearth/bus/types";
import { type Actor, noTenant } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { type AppError, toAppError } from "@hearth/contracts/errors";
import { audit, type AuditDetails, isRefusal } from "./audit.ts";
import { enterTenant, transaction, type Tx } from "./database.ts";
import { type Emit, emitter } from "./outbox.ts";
import { wakeRelay } from "./relay.ts";
import type { Service } from "./service.ts";

/**
 * What a handler at a door may use besides its stores. They see nothing until `enter`, but for listed definer functions;
 * afterwards they see that tenant, in the same transaction; after `enter(noTenant)` nothing again.
 */
export type DoorWork = {
  readonly emit: Emit;
  readonly enter: (tenant: string) => Promise<void>;
  /** Who it turned out to be, for the audit row. */
  readonly known: (actor: Actor) => void;
  readonly about: (personId: string) => void;
  readonly audited: (details: AuditDetails) => void;
  /** Refuses, and keeps what was written: an attempt that has to be counted, a code that was sent. */
  readonly refuse: (fault: AppError) => never;
};

export type DoorHandler<C extends Rpc, D> = (
  input: Input<C>,
  work: DoorWork & D,
) => Promise<z.input<C["output"]>>;

type Contracts = Readonly<Record<string, Rpc>>;
export type DoorHandlers<R extends Contracts, D> = {
  readonly [K in DoorNames<R>]: DoorHandler<R[K], D>;
};

/** What the bus serves before anybody is known: one transaction, whose tenant its handler finds. */
export function doorsOf<R extends Contracts, T extends Tx, D>(
  service: Service<T, D>,
  contracts: R,
  handlers: DoorHandlers<R, D>,
): Pick<Answerers<R>, DoorNames<R>> {
  const all = handlers as Readonly<Record<string, DoorHandler<Rpc, D>>>;
  const answerers = Object.entries(all).map(([name, handler]) => {
    const contract = contracts[name];
    if (!contract) throw new TypeError(`No contract is called ${name}`);
    return [name, door(service, contract, handler)];
  });
  return Object.fromEntries(answerers) as Pick<Answerers<R>, DoorNames<R>>;
}

/** Where the visitor got to, for the audit row. */
type Visit = {
  tenant: string | null;
  actor: Actor | null;
  details: AuditDetails;
  readonly patients: Set<string>;
};

const door =
  <T extends Tx, D>(
    service: Service<T, D>,
    contract: Rpc,
    handler: DoorHandler<Rpc, D>,
  ): Answerer<DoorRpcOf> =>
  async (input, { envelope: { requestId } }) => {
    const visit: Visit = { tenant: null, actor: null, details: {}, patients: new Set() };
    const line = () => ({
      action: contract.subject,
      requestId,
      actor: visit.actor,
      patients: [...visit.patients],
      details: visit.details,
    });
    try {
      const outcome = await transaction(service.db, async (tx) => {
        const outcome = await answerOf(contract, () =>
          handler(input, { ...workOf(tx, visit), ...service.deps(tx) }),
        );
        await audit(tx, { ...line(), ...decisionOf(outcome) });
        return outcome;
      });
      wakeRelay(service.db);
      if ("fault" in outcome) throw new Written(outcome.fault);
      return outcome.answer;
    } catch (fault) {
      if (fault instanceof Written) throw fault.fault;
      const refusal = toAppError(fault);
      if (isRefusal(refusal))
        await writeRefusal(service, visit, { ...line(), reason: refusal.code });
      throw fault;
    }
  };

type DoorRpcOf = Rpc<z.ZodType, z.ZodType, "door">;
type Outcome = { readonly answer: unknown } | { readonly fault: AppError };

/** A refusal whose audit row is already committed. */
class Written extends Error {
  readonly fault: AppError;
  constructor(fault: AppError) {
    super(fault.message);
    this.fault = fault;
  }
}
/** What `refuse` throws: the transaction commits all the same. */
class Refusal extends Written {}

async function answerOf(contract: Rpc, run: () => Promise<unknown>): Promise<Outcome> {
  try {
    return { answer: contract.output.parse(await run()) };
  } catch (fault) {
    if (fault instanceof Refusal) return { fault: fault.fault };
    throw fault;
  }
}

const decisionOf = (outcome: Outcome) =>
  "fault" in outcome
    ? { decision: "deny" as const, reason: outcome.fault.code }
    : { decision: "permit" as const };

const workOf = (tx: Tx, visit: Visit): DoorWork => ({
  emit: emitter(tx),
  async enter(tenant) {
    const isNone = tenant === noTenant;
    await enterTenant(tx, isNone ? "" : tenant);
    visit.tenant = isNone ? null : tenant;
  },
  known: (actor) => {
    visit.actor = actor;
  },
  about: (personId) => void visit.patients.add(personId),
  audited: (details) => {
    visit.details = { ...visit.details, ...details };
  },
  refuse(fault) {
    throw new Refusal(fault);
  },
});

type Line = Omit<Parameters<typeof audit>[1], "decision">;

async function writeRefusal<T extends Tx, D>(
  { db, metrics }: Service<T, D>,
  { tenant }: Visit,
  line: Line,
): Promise<void> {
  metrics?.denied.inc({ subject: line.action });
  await transaction(db, async (tx) => {
    if (tenant) await enterTenant(tx, tenant);
    await audit(tx, { ...line, decision: "deny" });
  });
}
