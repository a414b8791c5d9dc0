import { generateKeyPair } from "jose";
import { afterEach, expect, test, vi } from "vitest";
import { testKeys } from "@hearth/testing/keys";
import { anActor, aSeat, aServiceActor } from "@hearth/testing/people";
import { actorSigner, actorVerifier } from "./actor.ts";

afterEach(() => {
  vi.useRealTimers();
});

test("the gateway speaks for people, and a service for itself", async () => {
  const { sign, verify } = await testKeys();
  for (const actor of [anActor(), aSeat(), aServiceActor({ service: "sessions" })])
    expect(await verify(await sign(actor))).toEqual(actor);
});

test.each([
  ["a service for a person", "homework", anActor()],
  ["a service for a seat", "sessions", aSeat()],
  ["a service for another service", "homework", aServiceActor({ service: "sessions" })],
  ["the gateway for a service", "gateway", aServiceActor({ service: "sessions" })],
  ["the gateway for itself as a service", "gateway", aServiceActor({ service: "gateway" })],
] as const)("nobody else does: %s", async (_, signer, actor) => {
  const { signAs, verify } = await testKeys();
  const token = await signAs(signer)(actor);
  await expect(verify(token)).rejects.toMatchObject({ code: "unauthenticated" });
});

test("a stranger who calls himself the gateway is not believed", async () => {
  const { verify } = await testKeys();
  const { privateKey } = await generateKeyPair("EdDSA");
  for (const kid of ["gateway", "somebody"]) {
    const token = await actorSigner(privateKey, kid)(anActor());
    await expect(verify(token)).rejects.toMatchObject({ code: "unauthenticated" });
  }
  await expect(verify("no token")).rejects.toMatchObject({ code: "unauthenticated" });
});

test.each([
  ["4 s after its end", 34, "believed"],
  ["6 s after its end", 36, "unavailable"],
  ["4 s before it was made", -4, "believed"],
  ["6 s before it was made", -6, "unavailable"],
] as const)("a token seen %s", async (_, seconds, expected) => {
  const { jwks, sign } = await testKeys();
  const log = { error: vi.fn() };
  const verify = actorVerifier(jwks, log);
  vi.useFakeTimers({ now: Date.UTC(2026, 2, 2), toFake: ["Date"] });
  const token = await sign(anActor());
  vi.setSystemTime(Date.UTC(2026, 2, 2) + seconds * 1_000);

  const seen = await verify(token).then(
    () => "believed",
    (fault: unknown) => (fault as { code: string }).code,
  );

  expect(seen).toBe(expected);
  expect(log.error.mock.calls.length).toBe(expected === "believed" ? 0 : 1);
});
