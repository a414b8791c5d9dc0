import pg from "pg";
import { dataServices } from "@hearth/contracts/services";
import { startPostgres } from "./postgres.ts";

/** Vitest's: one PostgreSQL for all integration tests, with the logins that infra makes. TEST_DATABASE_URL in the environment wins. */
export default async function start(): Promise<() => Promise<void>> {
  const given = process.env["TEST_DATABASE_URL"];
  const server = given === undefined ? await startPostgres() : undefined;
  const url = given ?? server?.url ?? "";
  process.env["TEST_DATABASE_URL"] = url;
  await makeLogins(url);
  return async () => {
    await server?.[Symbol.asyncDispose]();
  };
}

const role = (name: string, rights: string) =>
  `DO $$ BEGIN CREATE ROLE ${name} ${rights}; EXCEPTION WHEN duplicate_object THEN NULL; END $$`;

/** An owner and a login for each service, as infra/postgres makes them. */
export async function makeLogins(url: string): Promise<void> {
  const server = new pg.Client(url);
  await server.connect();
  const none = "NOSUPERUSER NOBYPASSRLS NOCREATEROLE";
  await server.query(role("hearth_service", `NOLOGIN ${none}`));
  for (const service of [...dataServices, "sample"]) {
    await server.query(role(`hearth_${service}_owner`, `LOGIN ${none}`));
    await server.query(role(`hearth_${service}`, `LOGIN ${none}`));
    await server.query(`GRANT hearth_service TO hearth_${service}`);
  }
  await server.end();
}
