import { join } from "node:path";
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
import { ownDefinerFunctions, ownExemptTables, ownLookupTables } from "./tenancy.ts";

const database = () =>
  testDatabase({ service: "sessions", client: (adapter) => new PrismaClient({ adapter }) });
const sorted = (names: readonly string[]) => [...names].toSorted();

test("each table is closed to other tenants, or listed with the reason why not", async () => {
  await using own = await database();
  const exempt = Object.keys({ ...exemptTables, ...ownExemptTables });
  expect(await unprotectedTables(own.db)).toEqual(sorted(exempt));
  expect(await keysWithoutTenant(own.db, exempt)).toEqual([]);
});

test("what may be read before the tenant is known is listed", async () => {
  await using own = await database();
  expect(await tablesOpenToLookup(own.db)).toEqual(sorted([...lookupTables, ...ownLookupTables]));
  expect(await functionsOfTheOwner(own.db)).toEqual(
    sorted([...definerFunctions, ...ownDefinerFunctions]),
  );
});

test("the migrations lead to the schema", async () => {
  await using own = await database();
  expect(await drift(own.ownerUrl, join(import.meta.dirname, "../prisma"))).toBe("");
});

test("a stay in a room is never edited, nor is any row deleted", async () => {
  await using own = await database();
  await expect(own.db.$executeRaw`UPDATE "PresenceInterval" SET "from" = now()`).rejects.toThrow(
    /permission denied/,
  );
  await expect(own.db.$executeRaw`DELETE FROM "Participant"`).rejects.toThrow(/permission denied/);
});
