import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { identity } from "@hearth/contracts/identity";
import {
  actorOf,
  aHash,
  browser,
  type House,
  invited,
  minutes,
  organisation,
  rowsOf,
  sha256,
  whole,
} from "./house.ts";

const { linkRevoked, seatRevoked } = identity.events;
const askAnew = (house: House, linkHash: string) =>
  house.knock("askNewLink", { linkHash, network: browser.network });
const askFromSeat = (house: House, seatHash: string) =>
  house.knock("askNewLinkFromSeat", { seatHash, network: browser.network });
const look = async (house: House, token: string) =>
  (await house.knock("inspectLink", { linkHash: sha256(token) })).state;

/** A group whose clientA has lost the link to staff. */
async function takenBack() {
  const all = await invited();
  const { here, led, link } = all;
  const { sessionId, input } = link;
  await here.ask("revokeLink", { sessionId, personId: input.personId }, actorOf(led.clinician));
  return all;
}

test("who lost a link asks for a new one, and it comes to the registered contact alone", async () => {
  const { here, led, link } = await takenBack();
  await using house = here;
  expect(await askAnew(house, link.linkHash)).toEqual({});

  const [mail, ...more] = await house.sendWaitingLinks();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ channel: "email", to: led.clientA.email, subject: "Your link" });
  expect(mail?.text).not.toMatch(/group|session|hearth|house|clinic|therapy|program/i);
  expect(await look(house, mail?.token ?? "")).toBe("open");
  expect(
    await house.knock("redeemLink", {
      ...{ linkHash: sha256(mail?.token ?? ""), seatHash: aHash() },
      ...browser,
    }),
  ).toMatchObject({ actor: { personId: led.clientA.personId, sessionId: link.sessionId } });
  expect(await look(house, "an old one".padEnd(43, "x")).catch(() => "gone")).toBe("gone");
  expect(await house.sendWaitingLinks()).toEqual([]);
  const { links } = await rowsOf(house, led.tenant);
  expect(JSON.stringify(links)).not.toContain(mail?.token);
});

test("the answer is the same for who gets none, and for a link that never was", async () => {
  const { here, led, link } = await takenBack();
  await using house = here;
  const { groupId, clientA, seed } = led;
  const { personId } = clientA;
  const member = (active: boolean) =>
    house.ask("setMembership", { groupId, personId, role: "client", active }, seed);

  await member(false);
  expect(await askAnew(house, link.linkHash)).toEqual({});
  await member(true);
  expect(await askAnew(house, aHash())).toEqual({});
  house.later(195 * minutes);
  expect(await askAnew(house, link.linkHash)).toEqual({});
  expect(await house.sendWaitingLinks()).toEqual([]);
  expect((await rowsOf(house, led.tenant)).links).toHaveLength(1);
});

test("from the place that ended with the link a new one is one press away too, to the registered contact", async () => {
  const { here, led, link, press } = await invited();
  await using house = here;
  const seatHash = aHash();
  await press({ seatHash });
  const { sessionId, input } = link;
  const { personId } = input;
  await house.ask("revokeLink", { sessionId, personId }, actorOf(led.clinician));
  expect(await askFromSeat(house, seatHash)).toEqual({});
  const [mail, ...more] = await house.sendWaitingLinks();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ to: led.clientA.email });
  expect(await look(house, mail?.token ?? "")).toBe("open");
  expect((await house.auditOf(led.tenant)).at(-1)).toMatchObject({
    ...{ action: "rpc.identity.seat.askNewLink", authMethod: "seat", patients: [personId] },
  });
});

test("from a seat the answer is the same for who gets none, and for a seat that never was", async () => {
  const { here, led, link, press } = await invited();
  await using house = here;
  const seatHash = aHash();
  await press({ seatHash });
  const { groupId, clientA, seed } = led;
  const left = { groupId, personId: clientA.personId, role: "client" as const, active: false };
  await house.ask("setMembership", left, seed);
  const before = await rowsOf(house, led.tenant);
  expect(await askFromSeat(house, seatHash)).toEqual({});
  expect(await askFromSeat(house, link.linkHash)).toEqual({});
  expect(await askFromSeat(house, aHash())).toEqual({});
  expect(await house.sendWaitingLinks()).toEqual([]);
  expect(await rowsOf(house, led.tenant)).toEqual(before);
});

test("three an hour are sent and no more, however often the button is pressed", async () => {
  const { here, link } = await takenBack();
  await using house = here;
  for (let n = 0; n < 6; n += 1) expect(await askAnew(house, link.linkHash)).toEqual({});
  expect(await house.sendWaitingLinks()).toHaveLength(3);
  house.later(61 * minutes);
  await askAnew(house, link.linkHash);
  expect(await house.sendWaitingLinks()).toHaveLength(1);
});

test("staff send a link again without putting out who sits by it; the message opens the same place", async () => {
  const { here, led, link, press } = await invited();
  await using house = here;
  const seatHash = aHash();
  await press({ seatHash });
  const { input } = link;
  await house.ask("sendLink", input, actorOf(led.clinician));

  const [mail] = await house.sendWaitingLinks();
  expect(await look(house, mail?.token ?? "")).toBe("open");
  expect(await house.knock("resolveSeat", { seatHash })).toHaveProperty("actor");
  expect(await house.facts(linkRevoked.subject)).toEqual([]);
  const again = {
    linkHash: sha256(mail?.token ?? ""),
    seatHash: aHash(),
    formerSeatHash: seatHash,
  };
  expect(await house.knock("redeemLink", { ...again, ...browser })).toMatchObject({
    result: "seated",
  });
  await house.ask("revokeLink", { ...link, personId: input.personId }, actorOf(led.clinician));
  expect(await look(house, mail?.token ?? "")).toBe("revoked");
});

test("nobody has a link sent for a group that they don't lead, or learns that it is there", async () => {
  const { here, led, link } = await invited();
  await using house = here;
  const elsewhere = await organisation(house, "South House");
  const { input } = link;
  const send = (changes: object, actor: Parameters<typeof actorOf>[0]) =>
    whole(house.ask("sendLink", { ...input, ...changes }, actorOf(actor)));
  const absent = await send({ groupId: randomUUID() }, led.clinician);
  expect(absent).toEqual({ code: "not_found", message: "Link not found" });
  const strangers = [
    led.clientA,
    await led.enrol("clinician"),
    await elsewhere.enrol("clinician"),
    await elsewhere.enrol("coordinator"),
  ];
  for (const stranger of strangers) expect(await send({}, stranger)).toEqual(absent);
  expect(await house.sendWaitingLinks()).toEqual([]);
});

test("who takes a place over by the code sits there as another device; who keeps it does not", async () => {
  const { here, press } = await invited();
  await using house = here;
  const [laptop, phone, later] = [aHash(), aHash(), aHash()];
  expect(await press({ seatHash: laptop })).toMatchObject({ actor: { secondDevice: false } });
  await press({ seatHash: phone });
  const [notice] = await house.sendWaiting();
  const code = /\d{6}/.exec(notice?.text ?? "")?.[0] ?? "";
  expect(await press({ seatHash: phone, code })).toMatchObject({ actor: { secondDevice: true } });
  expect(await press({ seatHash: later, formerSeatHash: phone })).toMatchObject({
    actor: { secondDevice: true },
  });
});

test("with a membership its links and seats end, and those of other groups do not", async () => {
  const { here, led, link, press } = await invited();
  await using house = here;
  const seatHash = aHash();
  await press({ seatHash });
  const { groupId, clientA, clientB, seed, clinician } = led;
  const other = { ...link.input, personId: clientB.personId, linkHash: aHash() };
  await house.ask("issueLink", other, actorOf(clinician));
  const membership = { groupId, role: "client" as const, active: false };
  await house.ask("setMembership", { ...membership, personId: clientA.personId }, seed);

  expect(await whole(house.knock("resolveSeat", { seatHash }))).toMatchObject({
    code: "unauthenticated",
  });
  expect(await house.knock("inspectLink", { linkHash: other.linkHash })).toMatchObject({
    state: "open",
  });
  expect(await house.facts(linkRevoked.subject)).toMatchObject([{ data: { linkId: link.linkId } }]);
  expect(await house.facts(seatRevoked.subject)).toHaveLength(1);
});
