import { mkdtempSync, readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeAll, expect, test, vi } from "vitest";
import { ServiceName } from "@hearth/contracts/actor";

const runDir = mkdtempSync(join(tmpdir(), "hearth-secrets-"));
const text = (name: string) => readFileSync(join(runDir, "secrets", name), "utf8");
const contents = () =>
  Object.fromEntries(readdirSync(join(runDir, "secrets")).map((name) => [name, text(name)]));

beforeAll(async () => {
  vi.stubEnv("HEARTH_RUN_DIR", runDir);
  const { makeSecrets } = await import("../src/machine/secrets.ts");
  await makeSecrets(["hearth_identity"]);
  return () => vi.unstubAllEnvs();
});

test("every secret is for its owner alone", () => {
  expect(statSync(join(runDir, "secrets")).mode & 0o777).toBe(0o700);
  for (const name of readdirSync(join(runDir, "secrets")))
    expect(statSync(join(runDir, "secrets", name)).mode & 0o777, name).toBe(0o600);
});

test("the file of public keys names every signer and holds no private key", () => {
  const { keys } = JSON.parse(text("actors.jwks.json")) as { keys: Record<string, string>[] };
  expect(keys.map(({ kid }) => kid)).toEqual(ServiceName.options);
  for (const key of keys) expect(key).not.toHaveProperty("d");
});

test("made again, every secret stays what it was", async () => {
  const before = contents();
  const { makeSecrets } = await import("../src/machine/secrets.ts");
  await makeSecrets(["hearth_identity"]);
  expect(contents()).toEqual(before);
});
