import { createLocalJWKSet, type JSONWebKeySet, jwtVerify, SignJWT } from "jose";
import { notFound } from "@hearth/contracts/errors";
import { DownloadTicket, UploadTicket } from "@hearth/contracts/files";
import { dataServices } from "@hearth/contracts/services";

type Ticket = UploadTicket | DownloadTicket;
type Unsigned<T> = T extends Ticket ? Omit<T, "service"> : never;

/** A service's own word for it: who shows this may send, or fetch, this one file. */
export type SignTicket = (ticket: Unsigned<Ticket>) => Promise<string>;

export type VerifyTicket = {
  readonly upload: (token: string) => Promise<UploadTicket>;
  readonly download: (token: string) => Promise<DownloadTicket>;
};

const audience = "hearth.files";
/** Long enough for 10 MB on a narrow line, with its cuts; for a download, to begin with it. */
const lives = { upload: "2h", download: "60s" } as const;

export const ticketSigner =
  (privateKey: CryptoKey, kid: string): SignTicket =>
  (ticket) =>
    new SignJWT({ ...ticket, service: kid })
      .setProtectedHeader({ alg: "EdDSA", kid })
      .setAudience(audience)
      .setIssuedAt()
      .setExpirationTime(lives[ticket.use])
      .sign(privateKey);

/** Believes each service what it says of its own files. Whatever else is shown: there is no such file. */
export function ticketVerifier(jwks: JSONWebKeySet): VerifyTicket {
  const services = new Set<unknown>(dataServices);
  const keyOf = createLocalJWKSet({ keys: jwks.keys.filter(({ kid }) => services.has(kid)) });
  const rules = { audience, algorithms: ["EdDSA"], requiredClaims: ["exp"], clockTolerance: 5 };
  const read = async (token: string) => {
    const { payload, protectedHeader } = await jwtVerify(token, keyOf, rules).catch(refuse);
    if (payload["service"] !== protectedHeader.kid) throw notFound("File");
    return payload;
  };
  return {
    upload: async (token) => as(UploadTicket.safeParse(await read(token))),
    download: async (token) => as(DownloadTicket.safeParse(await read(token))),
  };
}

function as<T>({ data }: { readonly data?: T | undefined }): T {
  if (data === undefined) throw notFound("File");
  return data;
}

function refuse(): never {
  throw notFound("File");
}
