import { createHash, randomUUID } from "node:crypto";
import { globSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import type { Database, Tx } from "@hearth/service-kit/database";
import { inTenant } from "@hearth/service-kit/database";
import { migrate } from "@hearth/service-kit/migrate";
import { openPool } from "@hearth/service-kit/prisma";

const root = resolve(import.meta.dirname, "../../..");
const quiet = { error: () => undefined };

export type Client<T extends Tx> = Database<T> & { $disconnect(): Promise<void> };
type TxOf<C> = C extends Database<infer T> ? T : never;

type Options<C> = {
  /** Whose database: decides the login and, where nothing else is said, the folder of the schema. */
  readonly service: string;
  readonly client: (adapter: PrismaPg) => C;
  readonly prismaDir?: string;
  /** Another server than the common one, for a test that stops it. */
  readonly server?: string;
};

/**
 * A database of one's own, as the service sees it: a copy of the migrated template, with the service's login (no
 * superuser, bound by row-level security), dropped when let go.
 */
export async function testDatabase<C extends Client<Tx>>(options: Options<C>) {
  const { service, client, server = serverUrl() } = options;
  const prismaDir = options.prismaDir ?? join(root, "services", service, "prisma");
  const template = await templateOf(server, service, prismaDir);
  const name = `test_${randomUUID().replaceAll("-", "")}`;
  const [owner, login] = [`hearth_${service}_owner`, `hearth_${service}`];
  await onServer(server, async (run) => {
    await run(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER ${owner}`);
    await run(`REVOKE ALL ON DATABASE ${name} FROM PUBLIC`);
    await run(`GRANT CONNECT ON DATABASE ${name} TO ${login}`);
  });
  const url = urlOf(server, name, login);
  const ownerUrl = urlOf(server, name, owner);
  const pool = openPool(url, { log: quiet, max: 8, name: service });
  const db = client(new PrismaPg(pool));
  return {
    db,
    pool,
    /** The service's own way in. */
    url,
    ownerUrl,
    prismaDir,
    /** Changes the database as who migrates it, which tests do to break it. */
    asOwner: (statement: string) => rowsOf(ownerUrl, statement),
    /** Ends every connection to it, as a server does that goes down in an orderly way. */
    endConnections: () =>
      onServer(server, (run) =>
        run(`SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${name}'`),
      ),
    /** The audit rows of a tenant, or of none: the service itself can't read them. */
    auditOf: (tenant: string | null) => auditRows(ownerUrl, tenant),
    /** Asks the database as the service does, in one tenant. */
    within: <R>(tenant: string, run: (tx: TxOf<C>) => Promise<R>): Promise<R> =>
      inTenant(db as unknown as Database<TxOf<C> & Tx>, tenant, run),
    async [Symbol.asyncDispose]() {
      await db.$disconnect().catch(() => undefined);
      await pool.end();
      await onServer(server, (run) => run(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

export type AuditRow = Readonly<Record<string, unknown>> & {
  readonly action: string;
  readonly decision: string;
};

async function auditRows(url: string, tenant: string | null): Promise<AuditRow[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    await client.query("SELECT set_config('app.tenant', $1, false)", [tenant ?? ""]);
    const { rows } = await client.query<AuditRow>(
      'SELECT * FROM "Audit" WHERE "tenant" IS NOT DISTINCT FROM current_tenant() ORDER BY "at"',
    );
    return rows;
  } finally {
    await client.end();
  }
}

/** The server that globalSetup started. */
export function serverUrl(): string {
  const url = process.env["TEST_DATABASE_URL"];
  if (url === undefined)
    throw new Error("Run with Vitest's integration project: it starts PostgreSQL");
  return url;
}

export const urlOf = (server: string, database: string, login: string): string =>
  Object.assign(new URL(server), { username: login, pathname: `/${database}` }).href;

const kitMigrations = join(root, "packages/service-kit/src/migrations");

/** A migrated database for each state of the migrations; whoever needs it first makes it. */
async function templateOf(server: string, service: string, prismaDir: string): Promise<string> {
  const hash = createHash("sha256");
  for (const folder of [kitMigrations, join(prismaDir, "migrations")])
    for (const file of globSync(`${folder}/*/migration.sql`).sort())
      hash.update(readFileSync(file));
  const template = `template_${service}_${hash.digest("hex").slice(0, 16)}`;
  await onServer(server, async (run) => {
    await run(`SELECT pg_advisory_lock(hashtext('${template}'))`);
    const { rowCount } = await run(`SELECT 1 FROM pg_database WHERE datname = '${template}'`);
    if (rowCount === 1) return;
    const fresh = `${template}_new`;
    await run(`DROP DATABASE IF EXISTS ${fresh} WITH (FORCE)`);
    await run(`CREATE DATABASE ${fresh} OWNER hearth_${service}_owner`);
    await migrate(urlOf(server, fresh, `hearth_${service}_owner`), prismaDir);
    await run(`ALTER DATABASE ${fresh} RENAME TO ${template}`);
  });
  return template;
}

type Run = (statement: string) => Promise<pg.QueryResult>;

async function onServer<R>(url: string, work: (run: Run) => Promise<R>): Promise<R> {
  const client = new pg.Client(url);
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work((statement) => client.query(statement));
  } finally {
    await client.end();
  }
}

async function rowsOf(url: string, statement: string): Promise<unknown[]> {
  return onServer(url, async (run) => (await run(statement)).rows as unknown[]);
}
