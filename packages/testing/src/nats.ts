import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { connect } from "@nats-io/transport-node";
import { type Parts, provision } from "@hearth/bus/streams";

const binary = process.env["NATS_SERVER_BIN"] ?? "nats-server";

export type NatsOptions = {
  /** What the streams and durables are made from; the house's own contracts otherwise. */
  readonly parts?: Parts;
  readonly dedupeMs?: number;
  /** Lines of the server's configuration, such as users and their rights. */
  readonly config?: string;
  /** The disk that its store lies on, for a test that fills it. */
  readonly disk?: string | undefined;
  /** Where it listens: on the loopback, if nothing else is said. */
  readonly address?: string | undefined;
};

/** A NATS server of one's own, with the streams and durables of the house. It can be frozen, killed and emptied. */
export async function testNats({ parts, dedupeMs, config, disk, address }: NatsOptions = {}) {
  const folder = await mkdtemp(join(disk ?? tmpdir(), "hearth-nats-"));
  const port = await freePort();
  const url = `nats://127.0.0.1:${port}`;
  const file = join(folder, "nats.conf");
  await writeFile(
    file,
    `listen: "${address ?? "127.0.0.1"}:${port}"\njetstream { store_dir: "${folder}/store" }\n${config ?? ""}`,
  );

  const launch = async () => {
    const server = spawn(binary, ["-c", file], { stdio: ["ignore", "ignore", "pipe"] });
    await listening(server.stderr);
    return server;
  };
  let server = await launch();
  const kill = async () => {
    if (server.exitCode !== null || server.signalCode !== null) return;
    const gone = once(server, "exit");
    server.kill("SIGKILL");
    await gone;
  };
  const limits = { keepMs: 7 * 86_400_000, dedupeMs: dedupeMs ?? 120_000 };
  const prepare = async () => {
    if (config !== undefined) return;
    const connection = await connect({ servers: url });
    await provision(connection, { limits, ...(parts ? { parts } : {}) });
    await connection.close();
  };
  await prepare();
  return {
    url,
    /** Makes the streams and durables that are missing, as the provisioner does. */
    prepare,
    kill,
    restart: async () => {
      server = await launch();
    },
    wipe: () => rm(join(folder, "store"), { recursive: true, force: true }),
    freeze: () => server.kill("SIGSTOP"),
    thaw: () => server.kill("SIGCONT"),
    async [Symbol.asyncDispose]() {
      server.kill("SIGCONT");
      await kill();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

async function listening(log: NodeJS.ReadableStream): Promise<void> {
  const seen: string[] = [];
  for await (const line of createInterface(log)) {
    seen.push(line);
    if (line.includes("Server is ready")) {
      log.resume();
      return;
    }
  }
  throw new Error(`The NATS server did not start:\n${seen.join("\n")}`);
}

/** A port that nobody listens on at the moment. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, "close");
  return port;
}
