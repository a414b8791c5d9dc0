import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { catalogueTests } from "@hearth/testing/catalogue";
import { sampleDatabase } from "@hearth/testing/sample";
import { inTenant, type Tx } from "./database.ts";
import { unprotectedTables } from "./tenancy.ts";

catalogueTests(sampleDatabase, {
  lookupTables: ["Note"],
  definerFunctions: ["tenant_of_note"],
});

const aNote = () => ({ id: randomUUID(), authorId: randomUUID(), text: "one" });

test.each([
  ['CREATE TABLE "Leaf" (tenant uuid, text text)', "Leaf"],
  ['ALTER TABLE "Note" NO FORCE ROW LEVEL SECURITY', "Note"],
  ['DROP POLICY tenant ON "Heard"', "Heard"],
])("%s is noticed", async (statement, table) => {
  await using database = await sampleDatabase();
  await database.asOwner(statement);
  expect(await unprotectedTables(database.db)).toContain(table);
});

test("a query that forgets its tenant sees nothing and changes nothing", async () => {
  await using database = await sampleDatabase();
  const { db } = database;
  await inTenant(db, randomUUID(), (tx) => tx.note.create({ data: aNote() }));

  expect(await db.note.findMany()).toEqual([]);
  expect(await db.note.updateMany({ data: { text: "two" } })).toEqual({ count: 0 });
  await expect(db.note.create({ data: aNote() })).rejects.toThrow();
});

test("one tenant neither reads, changes nor writes another's rows", async () => {
  await using database = await sampleDatabase();
  const { db } = database;
  const [tenantA, tenantB] = [randomUUID(), randomUUID()];
  await inTenant(db, tenantA, (tx) => tx.note.create({ data: aNote() }));

  await inTenant(db, tenantB, async (tx) => {
    expect(await tx.note.findMany()).toEqual([]);
    expect(await tx.note.updateMany({ data: { text: "two" } })).toEqual({ count: 0 });
  });
  const smuggled = inTenant(db, tenantB, (tx) =>
    tx.note.create({ data: { ...aNote(), tenant: tenantA } }),
  );
  await expect(smuggled).rejects.toThrow("row-level security");
});

test("the tenant ends with its transaction, also when that fails", async () => {
  await using database = await sampleDatabase();
  const { db } = database;
  const tenants = Array.from({ length: 20 }, () => randomUUID());
  await Promise.allSettled(
    tenants.map((tenant, n) =>
      inTenant(db, tenant, async (tx) => {
        await tx.note.create({ data: aNote() });
        expect(await tx.note.count()).toBe(1);
        if (n % 2) throw new Error("no");
      }),
    ),
  );
  const left = await Promise.all(tenants.map(() => db.note.count()));
  expect(new Set(left)).toEqual(new Set([0]));
});

test("nobody changes or removes what the audit says, not even who owns it", async () => {
  await using database = await sampleDatabase();
  const { db, asOwner } = database;
  await expect(db.$executeRaw`UPDATE "Audit" SET "decision" = 'permit'`).rejects.toThrow("denied");
  await expect(db.$executeRaw`DELETE FROM "Audit"`).rejects.toThrow("denied");
  await expect(asOwner('TRUNCATE "Audit"')).rejects.toThrow("append-only");
});

test("a whole client can't stand in for a transaction", async () => {
  await using database = await sampleDatabase();
  // @ts-expect-error it has $connect
  const tx: Tx = database.db;
  expect(tx).toHaveProperty("$connect");
});
