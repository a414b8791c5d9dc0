import { expect, test } from "vitest";
import { notFound } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import { anActor } from "@hearth/testing/people";
import { hashOf } from "../src/secrets.ts";
import { aHouse, answer, type House } from "./house.ts";

const { inspectInvitation, acceptInvitation } = identity.rpc;
const token = "T".repeat(43);
const endsAt = "2030-01-01T00:00:00.000Z";

async function withInvitation(house: House) {
  const accepted: { tokenHash: string; sessionHash: string }[] = [];
  answer(house.bus, inspectInvitation, () => Promise.resolve({ state: "open" as const }));
  answer(house.bus, acceptInvitation, (input) => {
    accepted.push(input);
    return Promise.resolve({ actor: anActor({ role: "client" }), absoluteExpiry: endsAt });
  });
  const inspected = await house.post("/api/invitation/inspect", { token });
  const { nonce } = (await inspected.json()) as { nonce: string };
  const accept = (body: object) => house.post("/api/invitation/accept", body);
  return { accepted, nonce, accept };
}

test("a press on an invitation signs this browser in, and identity gets only hashes", async () => {
  await using house = await aHouse();
  const { accepted, nonce, accept } = await withInvitation(house);
  const response = await accept({ token, nonce });
  expect(response.status).toBe(200);
  const cookies = response.headers.getSetCookie();
  expect(cookies.map((one) => one.replace(/=.*/, ""))).toEqual(["__Host-sid", "__Host-device"]);
  const secret = /__Host-sid=([^;]+)/.exec(cookies[0] ?? "")?.[1] ?? "";
  expect(accepted).toMatchObject([{ tokenHash: hashOf(token), sessionHash: hashOf(secret) }]);
  expect(JSON.stringify(accepted)).not.toContain(token);
});

test("no number of GETs accepts an invitation, and no POST without what the page was just given", async () => {
  await using house = await aHouse();
  const { accepted, accept } = await withInvitation(house);
  for (const path of ["/welcome", "/api/invitation/accept", "/api/invitation/inspect"])
    await fetch(`${house.url}${path}?token=${token}`);
  expect((await accept({ token })).status).toBe(400);
  expect((await accept({ token, nonce: "9999999999999.abc.def" })).status).toBe(412);
  expect(accepted).toEqual([]);
});

test("what can't be an invitation is answered like one that is not there", async () => {
  await using house = await aHouse();
  answer(house.bus, inspectInvitation, () => Promise.reject(notFound("Invitation")));
  const answers = await Promise.all(
    [token, "short", ""].map(async (one) => {
      const response = await house.post("/api/invitation/inspect", { token: one });
      return (await response.text()).replace(/"requestId":"[^"]+"/, "");
    }),
  );
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toContain("Invitation not found");
});
