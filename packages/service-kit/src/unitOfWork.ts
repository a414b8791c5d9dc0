import type { z } from "zod";
import type { Answerer, Answerers, Call, Input, Refused, RpcNames } from "@hearth/bus/types";
import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { toAppError } from "@hearth/contracts/errors";
import { audit, type AuditDetails, isRefusal } from "./audit.ts";
import { inTenant, type Tx } from "./database.ts";
import { once } from "./idempotency.ts";
import { type Emit, emitter } from "./outbox.ts";
import { wakeRelay } from "./relay.ts";
import type { Service } from "./service.ts";

/** What a handler may use besides its stores: no bus and no envelope, so it can ask nobody else. */
export type Work = {
  readonly actor: Actor;
  readonly emit: Emit;
  /** Whose record this is, for the audit row. */
  readonly about: (personId: string) => void;
  /** What else the audit row is to say: codes and ids, never words. */
  readonly audited: (details: AuditDetails) => void;
  /** The asker is told nothing that they did not know: a query then leaves no audit row, a command always does. */
  readonly nothingTold: () => void;
  /** Says something by core NATS once this is done, to whoever hears it then: it may get lost. */
  readonly tell: (subject: string, data: object) => void;
  /** Of a live command: the epoch that its sender knows. */
  readonly epoch: number | undefined;
};

export type Handler<C extends Rpc, D> = (
  input: Input<C>,
  work: Work & D,
) => Promise<z.input<C["output"]>>;

type Contracts = Readonly<Record<string, Rpc>>;

/** One handler for each contract that is not a door. */
export type Handlers<R extends Contracts, D> = {
  readonly [K in RpcNames<R>]: Handler<R[K], D>;
};

/** What the bus serves for a service: each request is one transaction in its tenant, or none. */
export function unitsOfWork<R extends Contracts, T extends Tx, D>(
  service: Service<T, D>,
  contracts: R,
  handlers: Handlers<R, D>,
): Pick<Answerers<R>, RpcNames<R>> {
  const all = handlers as Readonly<Record<string, Handler<Rpc, D>>>;
  const answerers = Object.entries(all).map(([name, handler]) => {
    const contract = contracts[name];
    if (!contract) throw new TypeError(`No contract is called ${name}`);
    return [name, unitOfWork(service, contract, handler)];
  });
  return Object.fromEntries(answerers) as Pick<Answerers<R>, RpcNames<R>>;
}

const unitOfWork =
  <T extends Tx, D>(
    service: Service<T, D>,
    contract: Rpc,
    handler: Handler<Rpc, D>,
  ): Answerer<Rpc> =>
  async (input, call) => {
    const told: Told = { patients: new Set(), details: {}, nothing: false, afterwards: [] };
    try {
      const answer = await inTenant(service.db, call.actor.tenant, (tx) =>
        once(tx, { contract, input, call }, async () => {
          const work = { ...workOf(tx, call, told), ...service.deps(tx) };
          const answer = contract.output.parse(await handler(input, work));
          if (contract.kind !== "query" || !told.nothing)
            await audit(tx, { ...entryOf(contract, call, told), decision: "permit" });
          return answer;
        }),
      );
      wakeRelay(service.db);
      for (const { subject, data } of told.afterwards) service.bus.tell(subject, data);
      return answer;
    } catch (fault) {
      await writeRefusal(service, entryOf(contract, call, told), fault);
      throw fault;
    }
  };

type Told = {
  readonly patients: Set<string>;
  details: AuditDetails;
  nothing: boolean;
  /** What is said once the transaction has been committed. */
  readonly afterwards: { readonly subject: string; readonly data: object }[];
};

const workOf = (tx: Tx, { actor, envelope }: Call, told: Told): Work => ({
  actor,
  emit: emitter(tx),
  about: (personId) => void told.patients.add(personId),
  audited: (details) => {
    told.details = { ...told.details, ...details };
  },
  nothingTold: () => {
    told.nothing = true;
  },
  tell: (subject, data) => void told.afterwards.push({ subject, data }),
  epoch: envelope.epoch,
});

type Telling = Pick<Told, "patients" | "details">;

const entryOf = ({ subject }: Rpc, { actor, envelope }: Call, told: Telling) => ({
  action: subject,
  actor,
  requestId: envelope.requestId,
  patients: [...told.patients],
  details: told.details,
});

/** The request's own transaction has rolled back, so a refusal has a small one of its own. */
async function writeRefusal<T extends Tx, D>(
  { db, metrics }: Service<T, D>,
  entry: ReturnType<typeof entryOf>,
  fault: unknown,
): Promise<void> {
  const refusal = toAppError(fault);
  if (!isRefusal(refusal)) return;
  metrics?.denied.inc({ subject: entry.action });
  await inTenant(db, entry.actor.tenant, (tx) =>
    audit(tx, { ...entry, decision: "deny", reason: refusal.code }),
  );
}

/** Writes down what the bus itself refused: a kind or a role that the contract does not name. */
export const refusalsOf =
  <T extends Tx, D>(service: Service<T, D>): Refused =>
  (contract, call, fault) =>
    writeRefusal(service, entryOf(contract, call, { patients: new Set(), details: {} }), fault);
