import { type ChildProcess, execFile, spawn } from "node:child_process";
import { generateKeyPairSync } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Notice } from "@hearth/contracts/notice";
import type { TestKeys } from "@hearth/testing/keys";
import { freePort } from "@hearth/testing/nats";

const run = promisify(execFile);

type Where = {
  readonly keys: TestKeys;
  readonly natsUrl: string;
  readonly databaseUrl: string;
  readonly publicUrl: string;
  readonly noticesUrl?: string | undefined;
  /** Added to its environment, for a test that sets its clock. */
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** What its command begins with, for a test that puts it into another network. */
  readonly inside?: readonly string[] | undefined;
};

/** The service as the supervisor starts it: a process of its own, which can be killed and started again. */
export async function realProcess({ keys, natsUrl, databaseUrl, publicUrl, ...where }: Where) {
  const { noticesUrl, inside = [] } = where;
  const folder = await mkdtemp(join(tmpdir(), "hearth-messaging-"));
  const outbox = join(folder, "outbox");
  const kid = "messaging";
  const own = { ...generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" }), kid };
  const { kty, crv, x } = own;
  const others = keys.jwks.keys.filter((key) => key.kid !== kid);
  const files = { all: join(folder, "all.json"), own: join(folder, "own.json") };
  await writeFile(files.all, JSON.stringify({ keys: [...others, { kty, crv, x, kid }] }));
  await writeFile(files.own, JSON.stringify(own));
  const port = await freePort();
  const env = {
    PATH: process.env["PATH"],
    HEALTH_PORT: String(port),
    NATS_URL: natsUrl,
    DATABASE_URL: databaseUrl,
    OUTBOX_DIR: outbox,
    FILES_DIR: join(folder, "files"),
    PUBLIC_URL: publicUrl,
    ACTOR_KEYS_FILE: files.all,
    SIGNING_KEY_FILE: files.own,
    LOG_LEVEL: "error",
    ...(noticesUrl === undefined ? {} : { NOTICES_URL: noticesUrl }),
    ...where.env,
  };
  let running: ChildProcess | null = null;
  const kill = async () => {
    if (running?.exitCode !== null || running.signalCode !== null) return;
    const gone = once(running, "exit");
    running.kill("SIGKILL");
    await gone;
  };
  return {
    start: () => {
      const main = join(import.meta.dirname, "../src/main.ts");
      const [program, ...args] = [...inside, process.execPath, main];
      running = spawn(program, args, { env, stdio: "ignore" });
    },
    kill,
    /** From now on it may open files and connections below this number; those that are open stay. */
    async limitFiles(below: number): Promise<void> {
      await run("prlimit", ["--pid", String(running?.pid), `--nofile=${below}:`]);
    },
    /** Every message that was sent. */
    async sent(): Promise<Notice[]> {
      const names = await readdir(outbox).catch(() => []);
      const whole = names.filter((name) => name.endsWith(".json"));
      return Promise.all(
        whole.map(async (name) => JSON.parse(await readFile(join(outbox, name), "utf8")) as Notice),
      );
    },
    async [Symbol.asyncDispose]() {
      await kill();
      await rm(folder, { recursive: true });
    },
  };
}
