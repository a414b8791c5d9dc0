import type { DeadLetter, FactOf, Log } from "@hearth/bus/types";
import { durableOf } from "@hearth/bus/streams";
import type { EventContract } from "@hearth/contracts/define";
import { type Database, inTenant, transaction, type Tx } from "./database.ts";
import type { Followed, Reapply } from "./followed.ts";
import { type Emit, emitter } from "./outbox.ts";
import { isBehindParked, park } from "./parked.ts";
import { wakeRelay } from "./relay.ts";
import type { Service } from "./service.ts";

export type Reactor<E extends EventContract, D> = (
  fact: FactOf<E>,
  work: { readonly emit: Emit } & D,
) => Promise<void>;

/** What a service does about one fact that it follows. */
export type Following<D> = {
  readonly contract: EventContract;
  readonly subscribe: <T extends Tx>(service: Service<T, D>, attached: () => void) => Reapply;
};
export type Reactions<D> = Readonly<Record<string, Following<D>>>;

/** Subscribes a service to all it reacts to; `attached` is called when a durable was missing and is back. */
export const react = <T extends Tx, D>(
  service: Service<T, D>,
  reactions: Reactions<D>,
  attached: (contract: EventContract) => void = () => undefined,
): readonly Followed[] =>
  Object.values(reactions).map(({ contract, subscribe }) => ({
    contract,
    durable: durableOf(service.name, contract),
    reapply: subscribe(service, () => attached(contract)),
  }));

/** Applies each fact once: its inbox row and its effect are one transaction in its tenant. */
export const on = <E extends EventContract, D>(contract: E, reactor: Reactor<E, D>): Following<D> =>
  onTx(contract, reactor);

type TxReactor<E extends EventContract, D> = (
  fact: FactOf<E>,
  work: { readonly emit: Emit } & D,
  tx: Tx,
) => Promise<void>;

/** The same for the kit's own projections, which write by the transaction itself. */
export const onTx = <E extends EventContract, D>(
  contract: E,
  reactor: TxReactor<E, D>,
): Following<D> => ({
  contract,
  subscribe(service, attached) {
    const { bus, db, log, deps, metrics } = service;
    const durable = durableOf(service.name, contract);
    const run = (tx: Parameters<typeof deps>[0], fact: FactOf<E>) =>
      reactor(fact, { emit: emitter(tx), ...deps(tx) }, tx);
    bus.subscribe(contract, {
      async apply(fact) {
        const applied = await inTenant(db, fact.tenant, async (tx) => {
          if (!(await received(tx, durable, { ...fact, subject: contract.subject }))) return false;
          if (await isBehindParked(tx, durable, fact))
            await park(tx, durable, { fact, reason: "behind" });
          else await run(tx, fact);
          return true;
        });
        wakeRelay(db);
        if (!applied) metrics?.duplicates.inc({ durable });
        metrics?.lag.set({ durable }, (Date.now() - Date.parse(fact.occurredAt)) / 1000);
      },
      bury: (letter) => bury({ db, log }, durable, letter),
      async park(fact, cause) {
        await transaction(db, async (tx) => {
          await received(tx, durable, { ...fact, subject: contract.subject });
          await park(tx, durable, { fact, reason: "failed" });
        });
        metrics?.parked.inc({ durable });
        log.error({ alert: "parked", durable, factId: fact.id, err: cause }, "a fact was parked");
      },
      attached,
    });
    return async (fact) => {
      const data = contract.data.parse(fact.data);
      await inTenant(db, fact.tenant, (tx) =>
        fact.take(tx).then(() => run(tx, { ...fact, data } as FactOf<E>)),
      );
    };
  },
});

type Numbered = { readonly id: string; readonly subject: string; readonly producerSeq: number };

async function received(tx: Tx, durable: string, fact: Numbered): Promise<boolean> {
  const first = await tx.$executeRaw`
    INSERT INTO "Inbox" ("durable", "id", "subject", "producerSeq")
    VALUES (${durable}, ${fact.id}::uuid, ${fact.subject}, ${fact.producerSeq})
    ON CONFLICT DO NOTHING`;
  return first === 1;
}

type Into<T extends Tx> = { readonly db: Database<T>; readonly log: Log };

async function bury<T extends Tx>({ db, log }: Into<T>, durable: string, letter: DeadLetter) {
  const { subject, streamSeq, headers, body } = letter;
  await transaction(
    db,
    (tx) => tx.$executeRaw`
      INSERT INTO "DeadLetter" ("durable", "subject", "streamSeq", "headers", "body")
      VALUES (${durable}, ${subject}, ${streamSeq}, ${JSON.stringify(headers)}::jsonb, ${body})`,
  );
  log.error({ alert: "dead letter", durable, streamSeq }, "a fact could not be read");
}
