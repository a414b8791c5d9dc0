import { readFile } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import { actorSigner } from "@hearth/bus/actor";
import { natsBus } from "@hearth/bus/nats";
import type { Output } from "@hearth/bus/types";
import { AppError } from "@hearth/contracts/errors";
import type { Rpc } from "@hearth/contracts/define";
import { importJWK, type JWK } from "jose";
import type { z } from "zod";
import type { Derive } from "./derive.ts";
import { natsSeedFile, signingKeyFile } from "../machine/secrets.ts";

/** Asks one RPC in a tenant as the command line, and waits for services that are still catching up. */
export type Speak = <C extends Rpc>(
  contract: C,
  input: z.input<C["input"]>,
  tenant: string,
) => Promise<Output<C>>;

const patienceMs = 60_000;

/** The command line's own voice on the bus: it may only found, enrol, group, schedule, issue links, have read models built anew and tend media nodes. */
export async function speaker(natsUrl: string, derive: Derive) {
  const key = await importJWK(
    JSON.parse(await readFile(signingKeyFile("seed"), "utf8")) as JWK,
    "EdDSA",
  );
  if (key instanceof Uint8Array) throw new TypeError("the seed's signing key is no key pair");
  const sign = actorSigner(key, "seed");
  const bus = await natsBus({
    url: natsUrl,
    service: "seed",
    seed: await readFile(natsSeedFile("seed"), "utf8"),
    verify: () => Promise.reject(new TypeError("the seed answers nobody")),
    log: { error: () => undefined },
  });
  const say: Speak = async (contract, input, tenant) => {
    // The same words are the same deed, also when the whole seed is run again.
    const idempotencyKey = derive.uuid(`${contract.subject} ${tenant} ${JSON.stringify(input)}`);
    const end = performance.now() + patienceMs;
    for (;;) {
      const actor = await sign({
        kind: "service",
        tenant,
        service: "seed",
        cause: "seed",
        purpose: "operations",
      });
      const requestId = crypto.randomUUID();
      try {
        return await bus.call(contract, input, { tenant, actor, requestId, idempotencyKey });
      } catch (fault) {
        if (!isPassing(fault) || performance.now() > end) throw fault;
        await setTimeout(200);
      }
    }
  };
  return { say, [Symbol.asyncDispose]: () => bus[Symbol.asyncDispose]() };
}

/** What may pass by itself: a service that starts, or one that has not heard of the group yet. */
function isPassing(fault: unknown): boolean {
  return fault instanceof AppError && ["unavailable", "timeout", "not_found"].includes(fault.code);
}
