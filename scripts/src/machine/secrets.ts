import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile } from "node:fs/promises";
import { ServiceName } from "@hearth/contracts/actor";
import { createUser, fromSeed } from "@nats-io/nkeys";
import { exportJWK, generateKeyPair, type JWK } from "jose";
import { type BusUser, busUsers } from "./busUsers.ts";
import { writeJson, writeWhole } from "./files.ts";
import { inRun } from "./paths.ts";

const inSecrets = (file: string) => inRun("secrets", file);

export const natsSeedFile = (user: BusUser) => inSecrets(`${user}.nkey`);
export const signingKeyFile = (part: ServiceName) => inSecrets(`${part}.jwk.json`);
export const actorKeysFile = inSecrets("actors.jwks.json");
export const pepperFile = inSecrets("password-pepper");
export const doorSecretFile = inSecrets("door-secret");
const databaseFile = inSecrets("postgres.json");

/** Makes what is missing in run/secrets: each file readable by its owner alone. */
export async function makeSecrets(databaseLogins: readonly string[]): Promise<void> {
  await mkdir(inRun("secrets"), { recursive: true, mode: 0o700 });
  await chmod(inRun("secrets"), 0o700);
  for (const user of busUsers) await once(natsSeedFile(user), newSeed);
  for (const file of [pepperFile, doorSecretFile])
    await once(file, () => randomBytes(32).toString("hex"));
  for (const part of ServiceName.options)
    await once(signingKeyFile(part), () => newSigningKey(part));
  const keys = await Promise.all(ServiceName.options.map(publicKey));
  await writeJson(actorKeysFile, { keys });
  const known = existsSync(databaseFile) ? await databasePasswords() : {};
  const passwords = databaseLogins.map((login) => [login, known[login] ?? newPassword()]);
  await writeJson(databaseFile, Object.fromEntries(passwords));
}

/** The public nkeys of all users of the bus, as NATS's configuration names them. */
export async function busPublicKeys(): Promise<Record<BusUser, string>> {
  const keys = busUsers.map(async (user) => {
    const seed = await readFile(natsSeedFile(user));
    return [user, fromSeed(seed).getPublicKey()] as const;
  });
  return Object.fromEntries(await Promise.all(keys)) as Record<BusUser, string>;
}

export async function databasePasswords(): Promise<Record<string, string>> {
  return JSON.parse(await readFile(databaseFile, "utf8")) as Record<string, string>;
}

const newPassword = () => randomBytes(24).toString("base64url");
const newSeed = () => new TextDecoder().decode(createUser().getSeed());

async function newSigningKey(part: ServiceName): Promise<string> {
  const { privateKey } = await generateKeyPair("EdDSA", { crv: "Ed25519", extractable: true });
  return JSON.stringify({ ...(await exportJWK(privateKey)), kid: part, alg: "EdDSA" });
}

async function publicKey(part: ServiceName): Promise<JWK> {
  const jwk = JSON.parse(await readFile(signingKeyFile(part), "utf8")) as JWK;
  delete jwk.d;
  return jwk;
}

async function once(file: string, make: () => string | Promise<string>): Promise<void> {
  if (!existsSync(file)) await writeWhole(file, await make());
}
