import pg from "pg";
import type { Log } from "@hearth/bus/types";
import { limits } from "./database.ts";
import { withSpans } from "./sqlSpans.ts";

export type Pool = pg.Pool;
type Options = { readonly log: Log; readonly max?: number; readonly name?: string };

/** A pool that outlives its server: no lost connection ends the process, and nothing waits for ever. */
export function openPool(connectionString: string, { log, max = 10, name }: Options): Pool {
  const pool = new pg.Pool({
    connectionString,
    max,
    application_name: name,
    connectionTimeoutMillis: limits.maxWait,
    lock_timeout: limits.lock,
    statement_timeout: limits.statement,
    query_timeout: limits.statement + 200,
    idle_in_transaction_session_timeout: 35_000,
    idleTimeoutMillis: 30_000,
    keepAlive: true,
  });
  const lost = (err: Error) => log.warn?.({ err }, "a database connection was lost");
  pool.on("error", lost);
  pool.on("connect", (client) => {
    client.on("error", lost);
    withSpans(client);
  });
  return pool;
}
