import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { identity } from "@hearth/contracts/identity";
import { actorOf, aHash, invited, minutes, organisation, rowsOf, whole } from "./house.ts";

const { linkRevoked, seatRevoked } = identity.events;

test("any number of looks at a link redeem nothing, also a scanner's that looks at all links at once", async () => {
  const { here, led, link, press } = await invited();
  await using house = here;
  const before = await rowsOf(house, led.tenant);

  const looks = await Promise.all(
    Array.from({ length: 30 }, () => house.knock("inspectLink", { linkHash: link.linkHash })),
  );

  expect(new Set(looks.map(({ state }) => state))).toEqual(new Set(["open"]));
  expect(looks[0]).toEqual({
    state: "open",
    opensAt: "2026-03-02T17:30:00.000Z",
    endsAt: "2026-03-02T21:00:00.000Z",
    timeZone: "America/New_York",
  });
  expect(await rowsOf(house, led.tenant)).toEqual(before);
  expect(await press()).toHaveProperty("result", "seated");
});

test("a person's press takes the seat, and its cookie is known until the session is over at the latest", async () => {
  const { here, led, link, press } = await invited();
  await using house = here;
  const seatHash = aHash();

  const seated = await press({ seatHash });

  const { tenant, clientA } = led;
  expect(seated).toMatchObject({
    result: "seated",
    actor: { kind: "seat", tenant, personId: clientA.personId, role: "client" },
    suggestedName: "A client",
    endsAt: "2026-03-02T21:16:00.000Z",
  });
  const known = await house.knock("resolveSeat", { seatHash });
  expect({ result: "seated", ...known }).toEqual(seated);
  expect(known.actor.sessionId).toBe(link.sessionId);

  house.later(195 * minutes);
  expect(await house.knock("resolveSeat", { seatHash })).toEqual(known);
  house.later(minutes);
  const ended = await whole(house.knock("resolveSeat", { seatHash }));
  expect(ended).toEqual({ code: "unauthenticated", message: "Open your link again" });
  expect(await whole(house.knock("resolveSeat", { seatHash: aHash() }))).toEqual(ended);
  expect((await house.auditOf(tenant)).at(-1)).toMatchObject({
    action: "rpc.identity.link.redeem",
    decision: "permit",
    patients: [clientA.personId],
    actorKind: "seat",
    actorPerson: clientA.personId,
  });
});

test("a link is early, open, over or revoked, and admits only while it is open", async () => {
  const { here, led, link, press } = await invited();
  await using house = here;
  const state = async () => (await house.knock("inspectLink", { linkHash: link.linkHash })).state;
  const at = async (time: string) => {
    house.clock.now = new Date(`2026-03-02T${time}Z`);
    return [await state(), await whole(press())];
  };
  const refused = (message: RegExp) => ({
    code: "conflict",
    message: expect.stringMatching(message) as string,
  });

  expect(await at("17:29:59")).toEqual(["early", refused(/30 minutes before/)]);
  expect(await at("21:15:00")).toEqual(["over", refused(/is over/)]);
  expect(await at("17:30:00")).toEqual(["open", expect.objectContaining({ result: "seated" })]);

  const { sessionId, input } = link;
  const [seat] = (await rowsOf(house, led.tenant)).seats;
  await house.ask("revokeLink", { sessionId, personId: input.personId }, actorOf(led.clinician));
  expect(await at("18:00:00")).toEqual(["revoked", refused(/no longer works/)]);
  expect(await whole(house.knock("resolveSeat", { seatHash: seat?.seatHash ?? "" }))).toMatchObject(
    {
      code: "unauthenticated",
    },
  );
  expect(await house.facts(linkRevoked.subject)).toMatchObject([{ data: { linkId: link.linkId } }]);
  expect(await house.facts(seatRevoked.subject)).toMatchObject([{ data: { seat: seat?.id } }]);
});

test("a link that is absent, mistyped or was never issued is one answer, to look and to press", async () => {
  const { here, press } = await invited();
  await using house = here;
  const absent = { code: "not_found", message: "Link not found" };
  expect(await whole(house.knock("inspectLink", { linkHash: aHash() }))).toEqual(absent);
  expect(await whole(press({ linkHash: aHash() }))).toEqual(absent);
});

test("the same browser keeps its seat, also when it missed the answer with the new cookie", async () => {
  const { here, press } = await invited();
  await using house = here;
  const [first, second, third] = [aHash(), aHash(), aHash()];
  const seat = await press({ seatHash: first });

  const missed = await press({ seatHash: second, formerSeatHash: first });
  const again = await press({ seatHash: third, formerSeatHash: first });

  expect(missed).toEqual(seat);
  expect(again).toEqual(seat);
  expect(await house.knock("resolveSeat", { seatHash: third })).toHaveProperty("actor");
  expect(await whole(house.knock("resolveSeat", { seatHash: second }))).toMatchObject({
    code: "unauthenticated",
  });
  expect(await house.facts(seatRevoked.subject)).toEqual([]);
});

test("of two presses at once one sits and the other is asked for the code", async () => {
  const { here, led, press } = await invited();
  await using house = here;
  const results = (await Promise.all([press(), press()])).map(({ result }) => result);
  expect(results.sort()).toEqual(["code_sent", "seated"]);
  expect((await rowsOf(house, led.tenant)).seats).toHaveLength(1);
});

test("a new link for the same session ends the earlier one and its seat", async () => {
  const { here, led, link, press } = await invited();
  await using house = here;
  const seatHash = aHash();
  await press({ seatHash });
  const linkHash = aHash();

  await house.ask("issueLink", { ...link.input, linkHash }, actorOf(led.clinician));

  expect(await house.knock("inspectLink", { linkHash: link.linkHash })).toMatchObject({
    state: "revoked",
  });
  expect(await whole(house.knock("resolveSeat", { seatHash }))).toMatchObject({
    code: "unauthenticated",
  });
  expect(await press({ linkHash })).toHaveProperty("result", "seated");
  expect(await house.facts(linkRevoked.subject)).toHaveLength(1);
});

test("nobody issues or takes back links of a group that they don't lead, or learns that it is there", async () => {
  const { here, led, link } = await invited();
  await using house = here;
  const { tenant, clientA, clientB } = led;
  const elsewhere = await organisation(house, "South House");
  const [otherClinician, peer, foreigner, coordinator] = [
    await led.enrol("clinician"),
    await led.enrol("peer_specialist"),
    await elsewhere.enrol("clinician"),
    await elsewhere.enrol("coordinator"),
  ];
  await led.join(led.groupId, peer, "peer_specialist");
  const before = await rowsOf(house, tenant);
  const facts = await house.facts();
  const issue = { ...link.input, linkHash: aHash() };
  const { sessionId } = link;
  const { personId } = clientA;

  const absent = await whole(
    house.ask("issueLink", { ...issue, groupId: randomUUID() }, actorOf(led.clinician)),
  );
  const absentLink = await whole(
    house.ask("revokeLink", { sessionId: randomUUID(), personId }, actorOf(led.clinician)),
  );
  expect(absent).toEqual({ code: "not_found", message: "Link not found" });
  expect(absentLink).toEqual(absent);
  for (const stranger of [clientA, clientB, otherClinician, peer, foreigner, coordinator]) {
    expect(await whole(house.ask("issueLink", issue, actorOf(stranger)))).toEqual(absent);
    expect(
      await whole(house.ask("revokeLink", { sessionId, personId }, actorOf(stranger))),
    ).toEqual(absent);
  }
  expect(await rowsOf(house, tenant)).toEqual(before);
  expect(await house.facts()).toEqual(facts);
});

test("who leads one group makes no links to another group's session, nor for who is not in the group", async () => {
  const { here, led, link } = await invited();
  await using house = here;
  const [leader, client, outsider] = [
    await led.enrol("facilitator"),
    await led.enrol("client"),
    await led.enrol("client"),
  ];
  const own = await led.group("Morning group");
  await led.join(own, leader, "facilitator");
  await led.join(own, client, "client");
  const { personId } = client;
  const issue = { ...link.input, groupId: own, personId, linkHash: aHash() };

  expect(await whole(house.ask("issueLink", issue, actorOf(leader)))).toMatchObject({
    code: "not_found",
  });
  const forOutsider = { ...issue, sessionId: randomUUID(), personId: outsider.personId };
  const notMember = await whole(house.ask("issueLink", forOutsider, actorOf(leader)));
  const forNobody = { ...forOutsider, personId: randomUUID() };
  expect(notMember).toMatchObject({ code: "conflict" });
  expect(await whole(house.ask("issueLink", forNobody, actorOf(leader)))).toEqual(notMember);
});
