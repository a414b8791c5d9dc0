import type { Sql } from "./database.ts";

/** The only tables without the tenant rule in every service, and why. */
export const exemptTables: Readonly<Record<string, string>> = {
  _prisma_migrations: "the history of the schema; the service can't read it",
  DeadLetter: "what could not be read may have no tenant; ids and codes only",
  Follower: "numbers of published facts, for all tenants",
  Inbox: "ids only; the reconciler counts them for all tenants",
  Mark: "numbers of applied facts, for all tenants",
  Outbox: "the relay publishes for all tenants; ids, codes and scores only",
  Parked: "tried again for all tenants; ids, codes and scores only",
  Publisher: "one counter",
};

/** Tables that listed definer functions may read before the tenant is known. */
export const lookupTables = ["Idempotency", "Membership", "StoredFile"];

/** Functions that run with their owner's rights, in every service. They return ids and numbers only. */
export const definerFunctions = [
  "known_tenants",
  "memberships_known",
  "tenants_with_old_files",
  "tenants_with_old_keys",
];

/** Every table that a query in no tenant, or in another one, could read. */
export async function unprotectedTables(db: Sql): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_class c
    WHERE relkind IN ('r', 'p', 'm') AND relnamespace::regnamespace::text !~ '^(pg_|information_schema|pgboss)'
      AND NOT (relrowsecurity AND relforcerowsecurity AND EXISTS (
        SELECT FROM pg_policy WHERE polrelid = c.oid AND NOT polpermissive AND polcmd = '*'
          AND polroles IN (ARRAY[0::oid], ARRAY['hearth_service'::regrole::oid])
          AND pg_get_expr(polqual, polrelid) IN ('(tenant = ( SELECT current_tenant() AS current_tenant))',
            '(NOT (tenant IS DISTINCT FROM ( SELECT current_tenant() AS current_tenant)))')))`;
  return rows.map(({ name }) => name).sort();
}

/** Every key, unique index or foreign key of a protected table that does not begin with the tenant. */
export async function keysWithoutTenant(db: Sql, exempt: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT i.indexrelid::regclass::text AS name FROM pg_index i JOIN pg_class c ON c.oid = i.indrelid
    WHERE c.relnamespace = 'public'::regnamespace AND i.indisunique AND NOT c.relname = ANY(${[...exempt]})
      AND (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = i.indkey[0]) IS DISTINCT FROM 'tenant'
    UNION ALL
    SELECT conname FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid
    WHERE contype = 'f' AND c.relnamespace = 'public'::regnamespace AND NOT c.relname = ANY(${[...exempt]})
      AND (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = k.conkey[1]) IS DISTINCT FROM 'tenant'`;
  return rows.map(({ name }) => name.replaceAll('"', "")).sort();
}

/** Tables that functions of the owner may read without a tenant. */
export async function tablesOpenToLookup(db: Sql): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT relname AS name FROM pg_policy p JOIN pg_class c ON c.oid = p.polrelid
    WHERE polname = 'lookup' OR polroles <> ARRAY[0::oid] AND polname = 'tenant'`;
  return [...new Set(rows.map(({ name }) => name))].sort();
}

/** Functions that run with their owner's rights. */
export async function functionsOfTheOwner(db: Sql): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT proname AS name FROM pg_proc
    WHERE prosecdef AND pronamespace::regnamespace::text !~ '^(pg_|information_schema)'`;
  return rows.map(({ name }) => name).sort();
}

/** What the login of the service may do beyond its tables. */
export async function powersOfTheLogin(db: Sql): Promise<unknown> {
  const [powers] = await db.$queryRaw<object[]>`
    SELECT rolsuper, rolbypassrls, rolcreaterole, rolcreatedb,
      (SELECT count(*)::int FROM pg_class WHERE relowner = r.oid) AS owned,
      (SELECT array_agg(verb ORDER BY verb) FROM unnest(ARRAY['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) AS verb
        WHERE has_table_privilege('"Audit"', verb)) AS audit,
      (SELECT array_agg(tgname::text ORDER BY tgname) FROM pg_trigger
        WHERE tgrelid = '"Audit"'::regclass AND tgenabled = 'O') AS "auditTriggers"
    FROM pg_roles r WHERE rolname = current_user`;
  return powers;
}
