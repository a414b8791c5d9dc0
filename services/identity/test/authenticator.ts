import { createHash, createSign, generateKeyPairSync, randomBytes } from "node:crypto";
import { isoCBOR } from "@simplewebauthn/server/helpers";

type Asked = { readonly challenge: string; readonly origin: string; readonly rpId: string };

const flags = { present: 0x01, verified: 0x04, hasKey: 0x40 };
const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64url");
const sha256 = (bytes: string | Uint8Array) => createHash("sha256").update(bytes).digest();

/** A phone that holds one key of the P-256 curve and answers as WebAuthn says. */
export function anAuthenticator() {
  const id = randomBytes(32);
  const { privateKey, publicKey } = generateKeyPairSync("ec", { namedCurve: "P-256" });
  const { x = "", y = "" } = publicKey.export({ format: "jwk" });
  let count = 0;

  const coordinate = (text: string) => new Uint8Array(Buffer.from(text, "base64url"));
  const cose = isoCBOR.encode(
    new Map<number, number | Uint8Array>([
      ...([
        [1, 2],
        [3, -7],
        [-1, 1],
      ] as const),
      [-2, coordinate(x)],
      [-3, coordinate(y)],
    ]),
  );
  const dataFor = (rpId: string, flag: number, rest: Uint8Array = new Uint8Array()) => {
    const counter = Buffer.alloc(4);
    counter.writeUInt32BE(count);
    return Buffer.concat([sha256(rpId), Buffer.from([flag]), counter, rest]);
  };
  const clientData = (type: string, { challenge, origin }: Asked) =>
    Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }));
  const common = { id: base64url(id), rawId: base64url(id), type: "public-key" } as const;

  return {
    make(asked: Asked) {
      const length = Buffer.alloc(2);
      length.writeUInt16BE(id.length);
      const key = Buffer.concat([Buffer.alloc(16), length, id, cose]);
      const authData = dataFor(asked.rpId, flags.present | flags.verified | flags.hasKey, key);
      const attestation = isoCBOR.encode(
        new Map<string, string | Uint8Array | Map<string, string>>([
          ["fmt", "none"],
          ["attStmt", new Map<string, string>()],
          ["authData", new Uint8Array(authData)],
        ]),
      );
      const response = {
        clientDataJSON: base64url(clientData("webauthn.create", asked)),
        attestationObject: base64url(attestation),
      };
      return { ...common, response, clientExtensionResults: {} };
    },
    /** Signs; `isVerified`: its holder showed who they are, by a finger or a number. */
    answer(asked: Asked, isVerified = true) {
      count += 1;
      const data = dataFor(asked.rpId, flags.present | (isVerified ? flags.verified : 0));
      const said = clientData("webauthn.get", asked);
      const signature = createSign("sha256")
        .update(Buffer.concat([data, sha256(said)]))
        .sign(privateKey);
      const response = {
        clientDataJSON: base64url(said),
        authenticatorData: base64url(data),
        signature: base64url(signature),
      };
      return { ...common, response, clientExtensionResults: {} };
    },
  };
}
