import { expect, test } from "vitest";
import pg from "pg";
import { dataServices } from "@hearth/contracts/services";
import type { Sql } from "@hearth/service-kit/database";
import { drift, migrate } from "@hearth/service-kit/migrate";
import * as tenancy from "@hearth/service-kit/tenancy";

type Opened = AsyncDisposable & {
  readonly db: Sql;
  readonly url: string;
  readonly ownerUrl: string;
  readonly prismaDir: string;
};

/** What a service's own migrations add to the kit's lists, each with its reason. */
type Declared = {
  readonly exemptTables?: Readonly<Record<string, string>>;
  readonly lookupTables?: readonly string[];
  readonly definerFunctions?: readonly string[];
};

/** Holds the database of one service against what is declared of it: what the schema diff can't see. */
export function catalogueTests(open: () => Promise<Opened>, declared: Declared = {}): void {
  const exempt = [
    ...Object.keys(tenancy.exemptTables),
    ...Object.keys(declared.exemptTables ?? {}),
  ].sort();

  test("every table is closed to other tenants, or listed with the reason", async () => {
    await using database = await open();
    expect(await tenancy.unprotectedTables(database.db)).toEqual(exempt);
  });

  test("the tenant leads every key of a protected table", async () => {
    await using database = await open();
    expect(await tenancy.keysWithoutTenant(database.db, exempt)).toEqual([]);
  });

  test("functions with their owner's rights, and the tables that they may read, are listed", async () => {
    await using database = await open();
    const { db } = database;
    const lookups = [...tenancy.lookupTables, ...(declared.lookupTables ?? [])].sort();
    const functions = [...tenancy.definerFunctions, ...(declared.definerFunctions ?? [])].sort();
    expect(await tenancy.tablesOpenToLookup(db)).toEqual(lookups);
    expect(await tenancy.functionsOfTheOwner(db)).toEqual(functions);
  });

  test("the service's login owns nothing, gets round nothing, and only adds to the audit", async () => {
    await using database = await open();
    expect(await tenancy.powersOfTheLogin(database.db)).toEqual({
      ...{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
      owned: 0,
      audit: ["INSERT"],
      auditTriggers: ["Audit_append_only", "Audit_never_emptied"],
    });
  });

  test("no other service's login gets in", async () => {
    await using database = await open();
    const login = new URL(database.url).username;
    const others = dataServices.map((name) => `hearth_${name}`).filter((name) => name !== login);
    expect(await Promise.all(others.map((other) => tryAs(database.url, other)))).toEqual(
      others.map(() => "42501"),
    );
  });

  test("the migrations lead to the schema, and leave a migrated database as it is", async () => {
    await using database = await open();
    expect(await drift(database.ownerUrl, database.prismaDir)).toBe("");
    expect(await migrate(database.ownerUrl, database.prismaDir)).toEqual([]);
  });
}

async function tryAs(url: string, username: string): Promise<string> {
  const client = new pg.Client(Object.assign(new URL(url), { username }).href);
  try {
    await client.connect();
    await client.end();
    return "connected";
  } catch (fault) {
    return (fault as { code?: string }).code ?? "failed";
  }
}
