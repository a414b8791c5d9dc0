import { readFile } from "node:fs/promises";
import pg from "pg";
import { inRoot } from "../machine/paths.ts";
import { type Service, services } from "../machine/ports.ts";

export const administrator = "hearth_admin";
export const ownerOf = (service: Service) => `hearth_${service}_owner`;
export const loginOf = (service: Service) => `hearth_${service}`;
export const databaseOf = (service: Service) => `hearth_${service}`;

/** Every login of the server that has a password. */
export const logins = [
  administrator,
  ...services.flatMap((name) => [ownerOf(name), loginOf(name)]),
];

type Passwords = Readonly<Record<string, string>>;

/** Makes the roles and the empty databases that are missing, as infra/postgres says. */
export async function makeDatabases(adminUrl: string, passwords: Passwords): Promise<void> {
  const connection = new pg.Client(adminUrl);
  connection.on("error", () => undefined);
  await connection.connect();
  try {
    for (const service of services) await makeDatabase(connection, { service, passwords });
  } finally {
    await connection.end();
  }
}

async function makeDatabase(
  connection: pg.Client,
  { service, passwords }: { service: Service; passwords: Passwords },
): Promise<void> {
  const literal = (login: string) => pg.escapeLiteral(passwords[login] ?? "");
  const filled = (sql: string) =>
    sql
      .replaceAll("{service}", service)
      .replaceAll("{ownerPassword}", literal(ownerOf(service)))
      .replaceAll("{password}", literal(loginOf(service)));
  await connection.query(filled(await sqlFile("login.sql")));
  const { rowCount } = await connection.query("SELECT FROM pg_database WHERE datname = $1", [
    databaseOf(service),
  ]);
  if (rowCount === 0)
    await connection.query(`CREATE DATABASE ${databaseOf(service)} OWNER ${ownerOf(service)}`);
  await connection.query(filled(await sqlFile("database.sql")));
}

const sqlFile = (name: string) => readFile(inRoot("infra/postgres", name), "utf8");
