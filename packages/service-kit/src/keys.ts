import { readFile } from "node:fs/promises";
import { importJWK, type JSONWebKeySet } from "jose";
import { z } from "zod";
import { actorSigner, actorVerifier, type SignActor, type VerifyActor } from "@hearth/bus/actor";
import type { Log } from "@hearth/bus/types";
import type { ProcessConfig } from "./config.ts";
import {
  type SignTicket,
  ticketSigner,
  ticketVerifier,
  type VerifyTicket,
} from "./files/tickets.ts";

const OwnKey = z.looseObject({ kid: z.string(), kty: z.literal("OKP"), crv: z.string() });
const KeySet = z.object({ keys: z.array(OwnKey) });

export type Keys = {
  readonly seed: string | undefined;
  readonly sign: SignActor;
  readonly verify: VerifyActor;
  readonly signTicket: SignTicket;
  readonly verifyTicket: VerifyTicket;
};

/** Reads this process's own secrets, and the public keys of all signers. */
export async function readKeys(config: ProcessConfig, log?: Log): Promise<Keys> {
  const json = async (file: string): Promise<unknown> => JSON.parse(await readFile(file, "utf8"));
  const own = OwnKey.parse(await json(config.signingKeyFile));
  const all = KeySet.parse(await json(config.actorKeysFile)) as JSONWebKeySet;
  const key = await importJWK(own, "EdDSA");
  if (key instanceof Uint8Array) throw new Error("The signing key has to be an Ed25519 key");
  const { natsSeedFile } = config;
  return {
    seed: natsSeedFile === undefined ? undefined : (await readFile(natsSeedFile, "utf8")).trim(),
    sign: actorSigner(key, own.kid),
    verify: actorVerifier(all, log),
    signTicket: ticketSigner(key, own.kid),
    verifyTicket: ticketVerifier(all),
  };
}
