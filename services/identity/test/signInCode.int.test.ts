import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { codeLimits } from "../src/codeThrottle.ts";
import { makeContactsFindable } from "../src/findableContacts.ts";
import {
  actorOf,
  aHash,
  browser,
  house,
  type House,
  minutes,
  organisation,
  whole,
} from "./house.ts";

const contact = "sam.rivers@client.example";
const wrong = {
  code: "unauthenticated",
  message: "This is not the code, or it is too old: ask for a new one",
};

async function withSam() {
  const here = await house();
  const org = await organisation(here);
  const sam = await org.enrol("client", { email: contact });
  return { here, org, sam };
}

type Changes = { readonly deviceHash?: string; readonly network?: string };

/** Somebody at a browser of their own, who asks for a code and gives one. */
function at(here: House, changes: Changes = {}, written = contact) {
  const browserHash = aHash();
  const deviceHash = changes.deviceHash ?? aHash();
  const network = changes.network ?? browser.network;
  return {
    deviceHash,
    ask: (device?: string) =>
      here.knock("askSignInCode", {
        ...{ contact: written, browserHash, network },
        ...(device && { deviceHash: device }),
      }),
    give: (code: string, sessionHash = aHash()) =>
      here.knock("signInWithCode", {
        ...{ contact: written, browserHash, code, sessionHash, deviceHash },
        ...{ network, userAgent: browser.userAgent },
      }),
  };
}

const codeIn = (text = "") => /\d{6}/.exec(text)?.[0] ?? "";
const lastCode = async (here: House) => codeIn((await here.sendWaitingSignInCodes()).at(-1)?.text);
const other = (code: string) => (code === "000000" ? "111111" : "000000");

test("a client signs in with the code that went to the registered contact, once", async () => {
  const { here, org, sam } = await withSam();
  await using house = here;
  const phone = at(house, {}, " Sam.Rivers@Client.example ");
  expect(await phone.ask()).toEqual({});
  const [notice] = await house.sendWaitingSignInCodes();
  expect(notice).toMatchObject({ channel: "email", to: contact, subject: "Your code" });
  expect(notice?.text).not.toMatch(/group|session|hearth|house|clinic|therapy|program/i);

  const sessionHash = aHash();
  const { actor, absoluteExpiry } = await phone.give(codeIn(notice?.text), sessionHash);
  const { tenant } = org;
  const { personId } = sam;
  expect(actor).toMatchObject({ kind: "signIn", tenant, personId, role: "client" });
  expect(absoluteExpiry).toBe("2026-03-03T06:00:00.000Z");
  expect(await house.knock("resolveSignIn", { sessionHash })).toEqual({ actor });
  expect(await whole(phone.give(codeIn(notice?.text)))).toEqual(wrong);
  expect((await house.auditOf(tenant)).at(-1)).toMatchObject({
    ...{ action: "rpc.identity.signIn.openWithCode", decision: "permit", actorPerson: personId },
  });
});

test("a code is sent once however often it is told, and is nowhere in the database", async () => {
  const { here, org } = await withSam();
  await using house = here;
  await at(house).ask();
  await house.sendWaitingSignInCodes();
  await house.sendWaitingSignInCodes();
  expect(house.sent).toHaveLength(1);
  const [tables] = await house.within(
    org.tenant,
    (tx) => tx.$queryRaw<{ everything: string }[]>`
      SELECT concat((SELECT json_agg(c) FROM "SignInCode" c), (SELECT json_agg(r) FROM "RateLimit" r),
        (SELECT json_agg(j.data) FROM pgboss.job j)) AS everything`,
  );
  expect(tables?.everything).not.toContain(codeIn(house.sent[0]?.text));
  expect(tables?.everything).not.toContain(contact);
});

test("a contact that nobody has is answered as one that somebody has, at each step, and is sent nothing", async () => {
  const { here } = await withSam();
  await using house = here;
  for (const written of [contact, "nobody@client.example", "+1 555 0100"]) {
    const there = at(house, { network: written }, written);
    expect(await there.ask()).toEqual({});
    expect(await whole(there.give("000000"))).toEqual(wrong);
    for (let n = 1; n < codeLimits.place.points; n += 1) await there.ask();
    expect(await whole(there.ask())).toMatchObject({ code: "rate_limited" });
  }
  const sent = await house.sendWaitingSignInCodes();
  expect(new Set(sent.map(({ to }) => to))).toEqual(new Set([contact]));
});

test("the code is worth nothing in a browser that did not ask for it", async () => {
  const { here } = await withSam();
  await using house = here;
  const [phone, thief] = [at(house), at(house)];
  await phone.ask();
  const code = await lastCode(house);
  expect(await whole(thief.give(code))).toEqual(wrong);
  expect(await phone.give(code)).toHaveProperty("actor");
});

test("five wrong codes end it, ten minutes do too, and what is over answers as what is wrong", async () => {
  const { here } = await withSam();
  await using house = here;
  const phone = at(house);
  await phone.ask();
  const code = await lastCode(house);
  for (let n = 0; n < 5; n += 1) expect(await whole(phone.give(other(code)))).toEqual(wrong);
  expect(await whole(phone.give(code))).toEqual(wrong);

  await phone.ask();
  const second = await lastCode(house);
  house.later(10 * minutes);
  expect(await whole(phone.give(second))).toEqual(wrong);

  await phone.ask();
  house.later(10 * minutes);
  const before = house.sent.length;
  await house.sendWaitingSignInCodes();
  expect(house.sent).toHaveLength(before);
});

test("who pressed twice may use either code, and then neither", async () => {
  const { here } = await withSam();
  await using house = here;
  const phone = at(house);
  await phone.ask();
  await phone.ask();
  const [first, second] = (await house.sendWaitingSignInCodes()).map(({ text }) => codeIn(text));
  expect(await phone.give(first ?? "")).toHaveProperty("actor");
  expect(await whole(phone.give(second ?? ""))).toEqual(wrong);
});

test("who asks again and again from everywhere stops nobody in a browser that was signed in before", async () => {
  const { here } = await withSam();
  await using house = here;
  const phone = at(house, { network: "home" });
  await phone.ask();
  await phone.give(await lastCode(house));

  const codes: unknown[] = [];
  for (let n = 0; n < codeLimits.elsewhere.points + 1; n += 1) {
    const asked = (await whole(at(house, { network: randomUUID() }).ask())) as { code?: string };
    codes.push(asked.code ?? "sent");
  }
  // The client's own first code was one of these; then there is one an hour, and it was taken.
  expect(codes.slice(-2)).toEqual(["sent", "rate_limited"]);
  expect(await phone.ask(phone.deviceHash)).toEqual({});
  expect(await phone.give(await lastCode(house))).toHaveProperty("actor");
  expect(await whole(at(house, { network: "new" }).ask(aHash()))).toMatchObject({
    code: "rate_limited",
  });
});

test("a client's sign-in ends after a quarter of an hour without use", async () => {
  const { here } = await withSam();
  await using house = here;
  const phone = at(house);
  await phone.ask();
  const sessionHash = aHash();
  await phone.give(await lastCode(house), sessionHash);
  house.later(14 * minutes);
  expect(await house.knock("resolveSignIn", { sessionHash })).toHaveProperty("actor");
  house.later(15 * minutes);
  expect(await whole(house.knock("resolveSignIn", { sessionHash }))).toMatchObject({
    code: "unauthenticated",
  });
});

test("staff get no code, nor does who was disabled", async () => {
  const { here, org, sam } = await withSam();
  await using house = here;
  await org.enrol("clinician", { email: "carmen@clinic.example" });
  await at(house, {}, "carmen@clinic.example").ask();
  const phone = at(house);
  await phone.ask();
  const code = await lastCode(house);
  await house.within(org.tenant, (tx) =>
    tx.person.updateMany({ where: { id: sam.personId }, data: { disabledAt: house.clock.now } }),
  );
  expect(await whole(phone.give(code))).toEqual(wrong);
  await phone.ask();
  await house.sendWaitingSignInCodes();
  expect(house.sent).toHaveLength(1);
});

test("a contact that two organisations know gets a code for each, and each leads to its own", async () => {
  const { here, org } = await withSam();
  await using house = here;
  const south = await organisation(house, "South House");
  await south.enrol("client", { email: contact });
  const phone = at(house);
  await phone.ask();
  const codes = (await house.sendWaitingSignInCodes()).map(({ text }) => codeIn(text));
  const first = await phone.give(codes[0] ?? "");
  const again = at(house);
  await again.ask();
  const more = (await house.sendWaitingSignInCodes()).map(({ text }) => codeIn(text));
  const second = await again.give(more[3] ?? "");
  expect([first.actor.tenant, second.actor.tenant]).toEqual([org.tenant, south.tenant]);
});

test("who was enrolled before there were codes is found by the contact from the next start on", async () => {
  const { here, org } = await withSam();
  await using house = here;
  await house.within(org.tenant, (tx) => tx.person.updateMany({ data: { contactHash: null } }));
  await at(house).ask();
  expect(await house.sendWaitingSignInCodes()).toEqual([]);
  await makeContactsFindable(house.db, house.secrets);
  await at(house).ask();
  await house.sendWaitingSignInCodes();
  // The press of before is looked up when it is sent: its queue would have been done with it.
  expect(house.sent).toHaveLength(2);
});

test("tries at once are all counted", async () => {
  const { here } = await withSam();
  await using house = here;
  const phone = at(house);
  await phone.ask();
  const code = await lastCode(house);
  await Promise.all(Array.from({ length: 8 }, () => whole(phone.give(other(code)))));
  expect(await whole(phone.give(code))).toEqual(wrong);
});

test("a join link opens nothing of this: whoever has the seat is not signed in", async () => {
  const { here, sam } = await withSam();
  await using house = here;
  const { tenant, personId, role, purpose } = actorOf(sam);
  const place = { seat: randomUUID(), sessionId: randomUUID(), secondDevice: false };
  const seat = { kind: "seat" as const, tenant, personId, role, purpose, ...place };
  expect(await whole(house.ask("me", {}, seat))).toMatchObject({ code: "not_found" });
});
