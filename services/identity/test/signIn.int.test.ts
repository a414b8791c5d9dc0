import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { identity } from "@hearth/contracts/identity";
import { limits } from "../src/throttle.ts";
import {
  aHash,
  browser,
  house,
  type House,
  minutes,
  organisation,
  password,
  whole,
} from "./house.ts";

const asked = (changes: object = {}) => ({
  email: "carmen@example.org",
  password,
  sessionHash: aHash(),
  ...browser,
  ...changes,
});

const wrong = {
  code: "unauthenticated",
  message: "The e-mail address or the password is not right",
};

async function withCarmen() {
  const here = await house();
  const org = await organisation(here);
  const carmen = await org.enrol("clinician", { email: "Carmen@example.org", password });
  return { here, org, carmen };
}

test("a clinician signs in, and is known by the cookie until signing out", async () => {
  const { here, org, carmen } = await withCarmen();
  await using house = here;
  const input = asked({ email: " CARMEN@Example.org".trim() });

  const { actor, absoluteExpiry } = await house.knock("signInWithPassword", input);

  const { tenant } = org;
  const { personId } = carmen;
  expect(actor).toMatchObject({ kind: "signIn", tenant, personId, role: "clinician" });
  expect(absoluteExpiry).toBe("2026-03-03T06:00:00.000Z");
  const { sessionHash } = input;
  expect(await house.knock("resolveSignIn", { sessionHash })).toEqual({ actor });

  expect(await house.knock("signOut", { sessionHash })).toEqual({});
  expect(await whole(house.knock("resolveSignIn", { sessionHash }))).toEqual(
    await whole(house.knock("resolveSignIn", { sessionHash: aHash() })),
  );
  const revoked = identity.events.signInRevoked.subject;
  expect(await house.facts(revoked)).toMatchObject([{ aggregateId: actor.signIn }]);
  expect(await house.knock("signOut", { sessionHash })).toEqual({});
  expect(await house.facts(revoked)).toHaveLength(1);
  expect((await house.auditOf(tenant)).at(-3)).toMatchObject({
    action: "rpc.identity.signIn.open",
    decision: "permit",
    actorPerson: personId,
    network: browser.network,
  });
});

test("a wrong password and an unknown address are one answer, and as much work", async () => {
  const { here, org, carmen } = await withCarmen();
  await using house = here;
  const answers = [];
  for (const changes of [{ password: "not the password at all" }, { email: "nobody@example.org" }])
    answers.push(await whole(house.knock("signInWithPassword", asked(changes))));
  expect(answers).toEqual([wrong, wrong]);

  expect((await house.auditOf(org.tenant)).at(-1)).toMatchObject({
    action: "rpc.identity.signIn.open",
    decision: "deny",
    patients: [carmen.personId],
  });
  expect(await house.auditOf(null)).toMatchObject([
    { decision: "deny", reason: "unauthenticated" },
  ]);
});

test("an address that two organisations know leads to the one whose password it is", async () => {
  const { here, org } = await withCarmen();
  await using house = here;
  const south = await organisation(house, "South House");
  const other = "winter copper violin harbour";
  await south.enrol("facilitator", { email: "carmen@example.org", password: other });

  const there = await house.knock("signInWithPassword", asked({ password: other }));
  expect(there.actor).toMatchObject({ tenant: south.tenant, role: "facilitator" });
  const { actor } = await house.knock("signInWithPassword", asked());
  expect(actor).toMatchObject({ tenant: org.tenant, role: "clinician" });
});

test("half an hour without use ends it, use keeps it, and twelve hours end it anyway", async () => {
  const { here } = await withCarmen();
  await using house = here;
  const { sessionHash, ...rest } = asked();
  await house.knock("signInWithPassword", { sessionHash, ...rest });
  const resolve = () => whole(house.knock("resolveSignIn", { sessionHash }));
  const ended = { code: "unauthenticated", message: "Sign in again" };

  for (let used = 0; used < 35; used += 1) {
    house.later(20 * minutes);
    expect(await resolve()).toHaveProperty("actor");
  }
  house.later(20 * minutes);
  expect(await resolve()).toEqual(ended);

  const second = asked();
  await house.knock("signInWithPassword", second);
  house.later(30 * minutes);
  expect(await whole(house.knock("resolveSignIn", { sessionHash: second.sessionHash }))).toEqual(
    ended,
  );
});

test("who was disabled is signed out, and can't come back", async () => {
  const { here, org } = await withCarmen();
  await using house = here;
  const input = asked();
  await house.knock("signInWithPassword", input);
  await house.within(org.tenant, (tx) =>
    tx.person.updateMany({ data: { disabledAt: house.clock.now } }),
  );
  const { sessionHash } = input;
  expect(await whole(house.knock("resolveSignIn", { sessionHash }))).toMatchObject({
    code: "unauthenticated",
  });
  expect(await whole(house.knock("signInWithPassword", asked()))).toEqual(wrong);
});

test("neither the cookie's secret, the address nor the password is in the database", async () => {
  const { here, org } = await withCarmen();
  await using house = here;
  await house.knock("signInWithPassword", asked());
  const [tables] = await house.within(
    org.tenant,
    (tx) => tx.$queryRaw<{ everything: string }[]>`
      SELECT concat((SELECT json_agg(c) FROM "Credential" c), (SELECT json_agg(s) FROM "SignIn" s),
        (SELECT json_agg(i) FROM "Idempotency" i), (SELECT json_agg(r) FROM "RateLimit" r)) AS everything`,
  );
  expect(tables?.everything).toContain("$argon2id$");
  expect(tables?.everything.toLowerCase()).not.toContain("carmen");
  expect(tables?.everything).not.toContain(password);
});

const tryTimes = async (house: House, times: number, changes: (n: number) => object) => {
  const codes: unknown[] = [];
  for (let n = 0; n < times; n += 1) {
    const tried = house.knock("signInWithPassword", asked({ password: "wrong", ...changes(n) }));
    codes.push(((await whole(tried)) as { code: string }).code);
  }
  return codes;
};

test("who guesses is stopped after ten tries, and the owner is not, who signed in elsewhere before", async () => {
  const { here } = await withCarmen();
  await using house = here;
  const home = { network: "198.51.100" };
  await house.knock("signInWithPassword", asked(home));

  const codes = await tryTimes(house, limits.pair.points + 1, () => ({}));

  expect(codes).toEqual([
    ...Array.from({ length: limits.pair.points }, () => "unauthenticated"),
    "rate_limited",
  ]);
  expect(await whole(house.knock("signInWithPassword", asked()))).toMatchObject({
    code: "rate_limited",
  });
  expect(await house.knock("signInWithPassword", asked(home))).toHaveProperty("actor");
});

test("an address that nobody has is limited in the same way", async () => {
  await using here = await house();
  const unknown = () => ({ email: "nobody@example.org" });
  const codes = await tryTimes(here, limits.pair.points + 1, unknown);
  expect(codes.at(-1)).toBe("rate_limited");
});

test("enrolling staff again under the same key is the same person, and another password another body", async () => {
  await using here = await house();
  const { seed } = await organisation(here);
  const key = randomUUID();
  const enrol = (secret: string) =>
    here.ask(
      "enrolPerson",
      {
        legalName: "Carmen Reyes",
        displayName: "Carmen",
        role: "clinician",
        timeZone: "Europe/Berlin",
        contact: { kind: "email", address: "carmen@example.org" },
        password: secret,
      },
      { actor: seed, key },
    );
  const first = await enrol(password);
  expect(await enrol(password)).toEqual(first);
  expect(await whole(enrol("another quiet lantern maple"))).toMatchObject({ code: "conflict" });
  expect(await here.within(seed.tenant, (tx) => tx.person.count())).toBe(1);
});
