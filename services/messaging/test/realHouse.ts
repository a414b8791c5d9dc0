import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { testDatabase } from "@hearth/testing/database";
import { makeLogins } from "@hearth/testing/globalSetup";
import type { NatsOptions } from "@hearth/testing/nats";
import { type PostgresOptions, startPostgres } from "@hearth/testing/postgres";
import { serviceHouse } from "@hearth/testing/serviceHouse";
import { until } from "@hearth/testing/until";
import { PrismaClient } from "../src/generated/client.ts";
import { realProcess } from "./realProcess.ts";
import { publicUrl } from "./riskHouse.ts";

type Options = {
  readonly noticesUrl?: string;
  readonly postgres?: PostgresOptions;
  readonly broker?: NatsOptions;
  /** How the service itself runs. */
  readonly process?: {
    readonly env?: Readonly<Record<string, string>>;
    readonly inside?: readonly string[];
    /** Where it finds broker and database. */
    readonly broker?: string | undefined;
    readonly database?: string | undefined;
  };
};

/** Broker, database and service, each of them a process that can be killed. Messages go to a folder, or to that provider. */
export async function realHouse(options: Options = {}) {
  const { noticesUrl, broker, process: how = {} } = options;
  const open = new AsyncDisposableStack();
  const postgres = open.use(await startPostgres(options.postgres));
  await makeLogins(postgres.url);
  const client = (adapter: ConstructorParameters<typeof PrismaClient>[0]["adapter"]) =>
    new PrismaClient({ adapter } as ConstructorParameters<typeof PrismaClient>[0]);
  const database = () => testDatabase({ service: "messaging", server: postgres.url, client });
  const house = open.use(
    await serviceHouse({ service: "messaging", database, start: () => [], broker }),
  );
  const { keys, nats, bus } = house;
  const natsUrl = at(nats.url, how.broker);
  const databaseUrl = at(house.url, how.database);
  const where = { ...{ keys, natsUrl, databaseUrl, publicUrl, noticesUrl }, ...how };
  const service = open.use(await realProcess(where));
  /** Asks until it is answered, always with the same key, as the browser does. */
  const ask = async <C extends Rpc>(contract: C, input: z.input<C["input"]>, as: Actor) => {
    const key = randomUUID();
    return until(async () => bus.call(contract, input, await keys.as(as, key)), 30_000);
  };
  return {
    ...{ house, postgres, nats, service, ask },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** The same server at another of its addresses. */
const at = (url: string, hostname?: string) =>
  hostname === undefined ? url : Object.assign(new URL(url), { hostname }).href;

export type RealHouse = Awaited<ReturnType<typeof realHouse>>;
