import { expect, test } from "vitest";
import { drift } from "@hearth/service-kit/migrate";
import {
  definerFunctions,
  exemptTables,
  functionsOfTheOwner,
  keysWithoutTenant,
  lookupTables,
  tablesOpenToLookup,
  unprotectedTables,
} from "@hearth/service-kit/tenancy";
import { testDatabase } from "@hearth/testing/database";
import { PrismaClient } from "../src/generated/client.ts";

const identityDatabase = () =>
  testDatabase({ service: "identity", client: (adapter) => new PrismaClient({ adapter }) });

/** Counters of keyed hashes and networks: they are asked before any tenant is known. */
const ownExempt = ["RateLimit"];
const exempt = [...Object.keys(exemptTables), ...ownExempt].sort();

test("every table is closed to other tenants, or listed with the reason", async () => {
  await using database = await identityDatabase();
  expect(await unprotectedTables(database.db)).toEqual(exempt);
  expect(await keysWithoutTenant(database.db, exempt)).toEqual([]);
});

test("what finds a tenant is listed, and tells ids and numbers only", async () => {
  await using database = await identityDatabase();
  expect(await tablesOpenToLookup(database.db)).toEqual(
    [
      ...lookupTables,
      "Credential",
      "Invitation",
      "Link",
      "Organisation",
      "Passkey",
      "Person",
      "Seat",
      "SignIn",
    ].sort(),
  );
  const own = [
    "all_tenants",
    "find_contacts",
    "find_credentials",
    "find_invitation",
    "find_link",
    "find_passkey",
    "find_seat",
    "find_sign_in",
  ];
  expect(await functionsOfTheOwner(database.db)).toEqual([...definerFunctions, ...own].sort());
  const columns = await database.asOwner(`
    SELECT DISTINCT unnest(p.proallargtypes)::regtype::text AS type FROM pg_proc p
    WHERE p.prosecdef AND p.proname IN (${own.map((name) => `'${name}'`).join()})`);
  expect(columns).toEqual(expect.arrayContaining([{ type: "text" }, { type: "uuid" }]));
  expect(columns).toHaveLength(2);
});

test("the migrations lead to the schema", async () => {
  await using database = await identityDatabase();
  expect(await drift(database.ownerUrl, database.prismaDir)).toBe("");
});

test("without a tenant nothing is seen, however it is asked", async () => {
  await using database = await identityDatabase();
  const { db } = database;
  expect(await db.person.findMany()).toEqual([]);
  expect(await db.$queryRaw`SELECT * FROM "Link"`).toEqual([]);
  await expect(
    db.group.create({ data: { id: crypto.randomUUID(), name: "x", createdAt: new Date() } }),
  ).rejects.toThrow();
});
