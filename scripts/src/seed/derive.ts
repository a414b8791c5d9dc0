import { createHmac, randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname } from "node:path";

/** Ids, keys and passwords that follow from one secret: a seed that broke off goes on where it was when it is run again. */
export type Derive = { uuid: (label: string) => string; password: (label: string) => string };

export function deriveFrom(secret: string): Derive {
  const bytes = (label: string) => createHmac("sha256", secret).update(label).digest();
  return {
    uuid: (label) => {
      const id = bytes(label).subarray(0, 16);
      id.writeUInt8((id.readUInt8(6) & 0x0f) | 0x80, 6);
      id.writeUInt8((id.readUInt8(8) & 0x3f) | 0x80, 8);
      return id.toString("hex").replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
    },
    password: (label) => bytes(label).subarray(0, 15).toString("base64url"),
  };
}

export const newSecret = () => randomBytes(32).toString("hex");

/** The secret kept in this file, made at the first time. */
export async function keptSecret(file: string): Promise<string> {
  const known = await readFile(file, "utf8").catch(() => "");
  if (known) return known;
  const made = newSecret();
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, made, { mode: 0o600 });
  return made;
}
