import { createHash, createHmac, hkdfSync } from "node:crypto";
import type { Secrets } from "./ports.ts";

/** Keys for each use, made from the pepper: what is stored is of no use to whoever lacks it. */
export function secretsFrom(pepper: Uint8Array): Secrets {
  const keyFor = (use: string) => Buffer.from(hkdfSync("sha256", pepper, "", use, 32));
  const emailKey = keyFor("e-mail address");
  const passwordKey = keyFor("password fingerprint");
  const codeKey = keyFor("link code");
  const contactKey = keyFor("contact");
  const signInCodeKey = keyFor("sign-in code");
  const linkKey = keyFor("mailed link");
  const invitationKey = keyFor("invitation");
  const tokenOf = (key: Buffer) => (id: string) =>
    createHmac("sha256", key).update(id).digest("base64url");
  const [linkTokenFor, invitationTokenFor] = [tokenOf(linkKey), tokenOf(invitationKey)];
  const sha256 = (token: string) => createHash("sha256").update(token).digest("hex");
  const sixDigits = (key: Buffer, id: string) => {
    const mac = createHmac("sha256", key).update(id).digest();
    return String(mac.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
  };
  return {
    contactHash: (contact) => createHmac("sha256", contactKey).update(contact).digest("hex"),
    emailHash: (email) => createHmac("sha256", emailKey).update(email).digest("hex"),
    fingerprint: (password) => createHmac("sha256", passwordKey).update(password).digest("hex"),
    linkTokenFor,
    mailedHashFor: (linkId) => sha256(linkTokenFor(linkId)),
    invitationTokenFor,
    invitationHashFor: (invitationId) => sha256(invitationTokenFor(invitationId)),
    codeFor: (codeId) => sixDigits(codeKey, codeId),
    signInCodeFor: (codeId) => sixDigits(signInCodeKey, codeId),
  };
}
