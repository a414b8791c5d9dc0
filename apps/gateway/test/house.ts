import { randomUUID } from "node:crypto";
import { mkdtemp, mkdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import type { PersonActor } from "@hearth/contracts/actor";
import type { EventContract, Rpc } from "@hearth/contracts/define";
import { AppError } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import { type MemoryBus, memoryBus } from "@hearth/bus/memory";
import type { Answerer, Bus } from "@hearth/bus/types";
import { testKeys } from "@hearth/testing/keys";
import { fileStorage } from "@hearth/service-kit/files/storage";
import { stagingStore } from "../src/files/staging.ts";
import { type GatewayOptions, startGateway } from "../src/gateway.ts";
import { hashOf, newSecret } from "../src/secrets.ts";

/** The answerer of one contract; what a test does not answer is not there. */
export const answer = <C extends Rpc>(bus: Bus, contract: C, answerer: Answerer<C>) =>
  bus.serve({ it: contract }, { it: answerer });

export type House = Awaited<ReturnType<typeof aHouse>>;

/** What a test wants otherwise. */
export type Changes = Partial<GatewayOptions> & {
  /** Where the services answer, when it is not the gateway's own bus. */
  readonly services?: Bus;
  /** The bus in memory, when two gateways share it. */
  readonly memory?: MemoryBus;
};

/** The name for files. A request shows it; nothing has to find it. */
export const filesUrl = "http://files.localhost";

/** A gateway on the bus in memory, with an identity that knows whom the test lets in. */
export async function aHouse(changes: Changes = {}) {
  const keys = await testKeys();
  const memory = changes.memory ?? memoryBus({ service: "gateway", verify: keys.verify });
  const bus = changes.bus ?? memory;
  const services = changes.services ?? bus;
  const known = new Map<string, PersonActor>();
  const logged: object[] = [];
  let identityIsUp = true;

  const resolve = (kind: PersonActor["kind"], hash: string) => {
    if (!identityIsUp) throw new AppError("unavailable", "Not available now");
    const actor = known.get(hash);
    if (actor?.kind !== kind) throw new AppError("unauthenticated", "Sign in again");
    return actor;
  };
  answer(services, identity.rpc.resolveSignIn, ({ sessionHash }) =>
    Promise.resolve().then(() => ({ actor: resolve("signIn", sessionHash) as never })),
  );
  answer(services, identity.rpc.resolveSeat, ({ seatHash }) =>
    Promise.resolve().then(() => ({
      actor: resolve("seat", seatHash) as never,
      suggestedName: "Sam",
      nameRule: "preferred_initial" as const,
      endsAt: "2030-01-01T00:00:00.000Z",
    })),
  );

  const folder = await mkdtemp(join(tmpdir(), "hearth-files-"));
  const place = { kind: "folder", folder } as const;
  const storage = await fileStorage(place);
  const { verifyTicket: verify } = keys;
  const staging = await stagingStore(place);
  const files = { url: filesUrl, staging, read: storage.read, verify };
  const gateway = await startGateway({
    bus,
    sign: keys.sign,
    key: Buffer.alloc(32, 7),
    log: { error: (about) => void logged.push(about) },
    nats: () => Promise.resolve(),
    port: 0,
    publicHosts: ["localhost", "*.localhost"],
    trustedProxies: [],
    webDist: await aWebApp(),
    testMeta: false,
    files,
    ...changes,
  });
  const url = `http://localhost:${gateway.port}`;

  return {
    bus: memory,
    url,
    keys,
    logged,
    known,
    storage,
    folder,
    identity: { setUp: (up: boolean) => void (identityIsUp = up) },
    /** Lets somebody in: the Cookie header that their browser sends. */
    cookieOf(actor: PersonActor): string {
      const secret = newSecret();
      known.set(hashOf(secret), actor);
      return `${actor.kind === "signIn" ? "__Host-sid" : "__Host-seat"}=${secret}`;
    },
    publish: (contract: EventContract, data: unknown) =>
      memory.publish(contract.subject, {
        id: randomUUID(),
        tenant: randomUUID(),
        aggregateId: randomUUID(),
        producerSeq: 1,
        occurredAt: new Date().toISOString(),
        data,
      }),
    /** A POST as a page of ours sends it. */
    post: (path: string, body: unknown, headers: Record<string, string> = {}) =>
      fetch(url + path, {
        method: "POST",
        headers: { "content-type": "application/json", origin: url, ...headers },
        body: JSON.stringify(body),
      }),
    async [Symbol.asyncDispose]() {
      await gateway[Symbol.asyncDispose]();
      await rm(folder, { recursive: true });
    },
  };
}

async function aWebApp(): Promise<string> {
  const dist = await mkdtemp(join(tmpdir(), "hearth-web-"));
  await mkdir(join(dist, "assets"));
  await writeFile(join(dist, "index.html"), "<!doctype html><html><head></head>app</html>");
  await writeFile(join(dist, "join.html"), "<!doctype html><html><head></head>join</html>");
  await writeFile(join(dist, "assets", "main-abc123.js"), "export {};");
  await writeFile(join(dist, "assets", "main-abc123.js.br"), brotliCompressSync("export {};"));
  await writeFile(join(dist, "icon.svg"), "<svg/>");
  return dist;
}
