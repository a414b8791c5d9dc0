import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A cookie's or a link's secret: 32 bytes that cannot be guessed. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** All that anybody but its holder ever gets to know of a secret. */
export const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

const derive = (key: Buffer, ...parts: readonly string[]) =>
  createHmac("sha256", key).update(parts.join("|")).digest("base64url");

/** Who makes a link, and the key of their command. */
export type LinkCause = {
  readonly tenant: string;
  readonly personId: string;
  readonly idempotencyKey: string;
};

/** The token of a join link: the same command of the same person again makes the same link. */
export const linkToken = (key: Buffer, { tenant, personId, idempotencyKey }: LinkCause) =>
  derive(key, "link", tenant, personId, idempotencyKey);

const nonceMs = 2 * 3_600_000;

/** Shows that this door has shown this link to this browser a moment ago: a bare POST of a token redeems nothing. */
export function newNonce(key: Buffer, linkHash: string, lifeMs = nonceMs): string {
  const said = `${String(Date.now() + lifeMs)}.${randomBytes(16).toString("base64url")}`;
  return `${said}.${derive(key, "nonce", linkHash, said)}`;
}

export function isNonceOf(key: Buffer, nonce: string, about: { linkHash: string; now?: number }) {
  const [until = "", random = "", mark = ""] = nonce.split(".");
  const expected = Buffer.from(derive(key, "nonce", about.linkHash, `${until}.${random}`));
  const given = Buffer.from(mark);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && Number(until) > (about.now ?? Date.now());
}

const challengeMs = 5 * 60_000;
const forPasskeys = "passkey";

/** What a passkey is to sign, by a secret that only this browser has, and for five minutes. */
export const newChallengeSecret = (key: Buffer) => newNonce(key, forPasskeys, challengeMs);

/** The challenge of that secret; null for one that is not ours or too old. */
export const challengeOf = (key: Buffer, secret: string): string | null =>
  isNonceOf(key, secret, { linkHash: forPasskeys }) ? derive(key, "challenge", secret) : null;

/** The secret of the seat that a press makes. Pressed again after a lost answer, or with the code, it is the same. */
export const seatSecret = (key: Buffer, linkHash: string, nonce: string) =>
  derive(key, "seat", linkHash, nonce);
