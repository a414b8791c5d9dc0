import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";

/** A cookie's or a link's secret: 32 bytes that cannot be guessed. */
export const newSecret = () => randomBytes(32).toString("base64url");

/** All that anybody but its holder ever gets to know of a secret. */
export const hashOf = (secret: string) => createHash("sha256").update(secret).digest("hex");

const derive = (key: Buffer, ...parts: readonly string[]) =>
  createHmac("sha256", key).update(parts.join("|")).digest("base64url");

/** The token of a join link: the same command again makes the same link. */
export const linkToken = (key: Buffer, tenant: string, idempotencyKey: string) =>
  derive(key, "link", tenant, idempotencyKey);

const nonceMs = 15 * 60_000;

/** Shows that this door has shown this link a moment ago, so that a bare POST of a token redeems nothing. */
export function newNonce(key: Buffer, linkHash: string, now = Date.now()): string {
  const until = String(now + nonceMs);
  return `${until}.${derive(key, "nonce", linkHash, until)}`;
}

export function isNonceOf(key: Buffer, nonce: string, about: { linkHash: string; now?: number }) {
  const [until = "", mark = ""] = nonce.split(".");
  const expected = Buffer.from(derive(key, "nonce", about.linkHash, until));
  const given = Buffer.from(mark);
  const isOurs = given.length === expected.length && timingSafeEqual(given, expected);
  return isOurs && Number(until) > (about.now ?? Date.now());
}
