import { randomUUID } from "node:crypto";
import { vi } from "vitest";
import { natsBus } from "@hearth/bus/nats";
import type { Role, SignInActor } from "@hearth/contracts/actor";
import { toAppError } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import type { DataService } from "@hearth/contracts/services";
import type { Tx } from "@hearth/service-kit/database";
import type { Followed } from "@hearth/service-kit/followed";
import { keepRelaying } from "@hearth/service-kit/relay";
import type { ServiceBase } from "@hearth/service-kit/service";
import type { Client, testDatabase } from "./database.ts";
import { testKeys } from "./keys.ts";
import { type NatsOptions, testNats } from "./nats.ts";
import { anActor } from "./people.ts";
import { until } from "./until.ts";

const { membershipChanged } = identity.events;

type Options<T extends Tx> = {
  readonly service: DataService;
  readonly database: () => Promise<
    Awaited<ReturnType<typeof testDatabase<Client<Tx>>>> & { readonly db: ServiceBase<T>["db"] }
  >;
  readonly start: (parts: ServiceBase<T>) => readonly Followed[];
  /** How its broker is, where that matters. */
  readonly broker?: NatsOptions | undefined;
};

/** One service on a broker and a database of its own, with its relay, and a bus on which the test asks as anybody. */
export async function serviceHouse<T extends Tx>({
  service,
  database,
  start,
  broker = {},
}: Options<T>) {
  const open = new AsyncDisposableStack();
  const keys = await testKeys();
  const nats = open.use(await testNats(broker));
  const own = open.use(await database());
  const log = { error: vi.fn(), warn: vi.fn() };
  const { url } = nats;
  const { verify } = keys;
  const bus = open.use(await natsBus({ url, service, verify, log, backoffMs: 20 }));
  const asker = open.use(await natsBus({ url, service: "gateway", verify, log }));
  start({ name: service, bus, db: own.db, log });
  const stop = new AbortController();
  const relaying = keepRelaying({ db: own.db, bus, log }, stop.signal);
  open.defer(async () => {
    stop.abort();
    await relaying;
  });

  let seq = 0;
  const publish = (subject: string, tenant: string, data: Readonly<Record<string, unknown>>) =>
    asker.publish(subject, {
      id: randomUUID(),
      tenant,
      aggregateId: randomUUID(),
      producerSeq: (seq += 1),
      occurredAt: new Date().toISOString(),
      data,
    });
  /** Makes somebody a member, as identity tells it, and waits until the service knows. */
  const member = async (groupId: string, role: Role, who: Partial<SignInActor> = {}) => {
    const actor = anActor({ role, ...who });
    const { tenant, personId } = actor;
    const data = { groupId, personId, role, active: true, version: 1 };
    await publish(membershipChanged.subject, tenant, data);
    await until(async () => {
      const known = await own.within(
        tenant,
        (tx) => tx.$queryRaw<unknown[]>`SELECT 1 FROM "Membership"
          WHERE "groupId" = ${groupId}::uuid AND "personId" = ${personId}::uuid`,
      );
      if (known.length === 0) throw new Error("not known yet");
    });
    return actor;
  };
  return {
    ...own,
    keys,
    nats,
    log,
    /** The service's own bus, and the one on which the gateway asks. */
    own: bus,
    bus: asker,
    publish,
    member,
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** An answer whole, as the asker sees it: code and words of a refusal, or what was said. */
export const wholeAnswer = (asked: Promise<unknown>): Promise<unknown> =>
  asked.catch((fault: unknown) => {
    const { code, message } = toAppError(fault);
    return { code, message };
  });
