import { readdir, readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import { type MigrationList, SchemaEngine } from "@prisma/schema-engine-wasm";
import pg from "pg";
import { engineAdapter } from "./engineAdapter.ts";

/** What every service's database has besides its own schema; schema.prisma doesn't name these. */
const kitMigrations = join(import.meta.dirname, "migrations");
const kitTables = [
  ...["Audit", "DeadLetter", "Follower", "Idempotency", "Inbox", "Mark", "Membership", "Outbox"],
  ...["Parked", "Publisher", "StoredFile"],
];
const filters = {
  externalTables: kitTables.map((table) => `public.${table}`),
  externalEnums: [],
};

/** Applies the migrations of the kit and of a Prisma folder that the database lacks; returns their names. */
export async function migrate(connectionString: string, prismaDir: string): Promise<string[]> {
  await using database = await openEngine(connectionString);
  const known = { migrationsList: await readMigrations(prismaDir), filters };

  const { editedMigrationNames } = await database.engine.diagnoseMigrationHistory({
    ...known,
    optInToShadowDatabase: false,
  });
  if (editedMigrationNames.length > 0)
    throw new Error(`Edited after being applied: ${editedMigrationNames.join(", ")}`);

  const { appliedMigrationNames } = await database.engine.applyMigrations(known);
  return appliedMigrationNames;
}

/** The SQL that would bring a database to schema.prisma: empty when its migrations got it there. */
export async function drift(connectionString: string, prismaDir: string): Promise<string> {
  await using database = await openEngine(connectionString);
  const path = resolve(prismaDir, "schema.prisma");
  const files = [{ path, content: await readFile(path, "utf8") }];

  const { exitCode, stdout } = await database.engine.diff({
    from: { tag: "schemaDatasource", files, configDir: prismaDir },
    to: { tag: "schemaDatamodel", files },
    script: true,
    exitCode: true,
    filters,
  });
  return exitCode === 0 ? "" : (stdout ?? "");
}

/** Prisma's schema engine in WebAssembly, on a pool that ends with it. */
async function openEngine(connectionString: string) {
  const pool = new pg.Pool({ connectionString });
  const adapter = bindMigrationAwareSqlAdapterFactory(engineAdapter(pool));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  return {
    engine,
    async [Symbol.asyncDispose]() {
      engine.free();
      await pool.end();
    },
  };
}

async function readMigrations(prismaDir: string): Promise<MigrationList> {
  const baseDir = resolve(prismaDir, "migrations");
  const directories = [...(await readFolder(kitMigrations)), ...(await readFolder(baseDir))];
  const lockfile = await readFile(join(baseDir, "migration_lock.toml"), "utf8");
  return {
    baseDir,
    lockfile: { path: "migration_lock.toml", content: lockfile },
    shadowDbInitScript: "",
    migrationDirectories: directories.sort((a, b) => (a.path < b.path ? -1 : 1)),
  };
}

async function readFolder(folder: string): Promise<MigrationList["migrationDirectories"]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const names = entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  const directory = async (path: string) => {
    const value = await readFile(join(folder, path, "migration.sql"), "utf8");
    const content = { tag: "ok" as const, value };
    return { path, migrationFile: { path: "migration.sql", content } };
  };
  return Promise.all(names.map(directory));
}
