import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { messaging } from "@hearth/contracts/messaging";
import { wholeAnswer } from "@hearth/testing/serviceHouse";
import { pageIn, publicUrl, riskHouse } from "./riskHouse.ts";

const { rpc, events } = messaging;

test("a client who presses for help in the waiting room is told who comes, and staff close it with a note", async () => {
  await using house = await riskHouse();
  const { ask, seat, client, clinician, people, sent } = house;
  await house.saveRoster();

  const pressed = await house.callForHelp();
  expect(pressed).toMatchObject({ state: "calling", acceptedBy: null, onDuty: true });
  const notice = await house.callOn();
  expect(sent).toHaveLength(1);
  expect(notice).toMatchObject({ channel: "email", to: "dana@clinic.example" });
  expect(notice?.text).toContain(`${publicUrl}/calls/`);
  expect(`${notice?.subject} ${notice?.text}`).not.toMatch(
    /client|crisis|risk|help|group|session|hearth|clinic\b|therapy|program|danger/i,
  );

  const pageId = pageIn(notice);
  expect(await ask(rpc.getPage, { pageId }, people.dana)).toMatchObject({
    mayAccept: true,
    item: { clientId: client.personId, sessionId: seat.sessionId, level: "now" },
  });
  const { accepted, item } = await ask(rpc.acceptPage, { pageId }, people.dana);
  expect(accepted).toBe(true);
  expect(await ask(rpc.helpState, {}, seat)).toMatchObject({
    state: "accepted",
    acceptedBy: "Dana",
  });

  house.later(20);
  const { itemId } = item;
  const note = "Talked for ten minutes; she is safe and stays with her sister.";
  await ask(rpc.closeRisk, { itemId, note }, people.dana);
  const closed = await ask(rpc.getRisk, { itemId }, clinician);
  expect(closed).toMatchObject({
    status: "closed",
    closingNote: note,
    ownerId: people.dana.personId,
  });
  expect(closed.history.map(({ what }) => what)).toEqual([
    "opened",
    "paged",
    "page_sent",
    "accepted",
    "closed",
  ]);
  expect(await ask(rpc.helpState, {}, client)).toMatchObject({ state: "none" });
  const ids = { itemId, clientId: client.personId };
  expect(await house.facts()).toEqual([
    { subject: events.riskOpened.subject, data: expect.objectContaining(ids) as object },
    { subject: events.riskAcknowledged.subject, data: { ...ids, ownerId: people.dana.personId } },
    { subject: events.riskClosed.subject, data: ids },
  ]);
});

test("a client at home gives a number: who is called and who cares for them read it, and nothing that is sent out has it", async () => {
  await using house = await riskHouse();
  const { ask, client, clinician, people, sent } = house;
  await house.saveRoster();
  const wrong = wholeAnswer(ask(rpc.callForHelpNow, { callBack: "at my sister's" }, client));
  expect(await wrong).toMatchObject({ code: "invalid_input" });
  const pressed = await ask(rpc.callForHelpNow, {}, client);
  await ask(rpc.callForHelpNow, { callBack: " +1 555 0142 " }, client);

  const pageId = pageIn(await house.callOn());
  const { item } = await ask(rpc.getPage, { pageId }, people.dana);
  expect(item).toMatchObject({ itemId: pressed.itemId, callBack: "+1 555 0142", sessionId: null });
  const read = await ask(rpc.getRisk, { itemId: item.itemId }, clinician);
  expect(read.callBack).toBe("+1 555 0142");
  const stranger = await house.member(randomUUID(), "clinician", { tenant: house.tenant });
  expect(await wholeAnswer(ask(rpc.getRisk, { itemId: item.itemId }, stranger))).toEqual(
    await wholeAnswer(ask(rpc.getRisk, { itemId: randomUUID() }, stranger)),
  );
  expect(sent).toHaveLength(1);
  expect(JSON.stringify([sent, await house.facts(), read.history])).not.toContain("0142");
});

test("however often it is pressed, and from two devices at once, it is one call", async () => {
  await using house = await riskHouse();
  await house.saveRoster();
  const { bus, keys, seat, client } = house;
  await Promise.all([house.callForHelp(seat), house.callForHelp(client)]);
  const key = randomUUID();
  const again = async () =>
    bus.call(rpc.callForHelpNow, { callBack: "555 0142" }, await keys.as(seat, key));
  expect(await again()).toEqual(await again());

  expect(await house.items()).toMatchObject([{ source: "help_button", callBack: "555 0142" }]);
  expect(await house.work("messaging.page")).toHaveLength(1);
  expect(await house.pages()).toHaveLength(1);
});

test("nobody accepts: the next is called, then the supervisor; at last the client reads that nobody came", async () => {
  await using house = await riskHouse();
  await house.saveRoster();
  const { ask, seat, people, sent } = house;
  const { itemId } = await house.callForHelp();
  for (let calls = 0; calls < 9; calls += 1) {
    expect(await ask(rpc.helpState, {}, seat)).toMatchObject({ state: "calling" });
    await house.callOn();
  }
  const once = ["dana@clinic.example", "+15550100042", "sam@clinic.example"];
  expect(sent.map(({ to }) => to)).toEqual([...once, ...once, ...once]);
  await house.callOn();
  expect(sent).toHaveLength(9);
  expect(await ask(rpc.helpState, {}, seat)).toMatchObject({ state: "nobody" });
  expect(await house.facts()).toContainEqual(
    expect.objectContaining({ subject: events.riskEscalated.subject }),
  );

  await house.callForHelp();
  expect(await ask(rpc.helpState, {}, seat)).toMatchObject({ state: "calling", itemId });
  expect((await house.callOn())?.to).toBe("dana@clinic.example");
  const late = pageIn(sent[1]);
  expect(await ask(rpc.acceptPage, { pageId: late }, people.eli)).toMatchObject({ accepted: true });
  expect(await ask(rpc.acceptPage, { pageId: pageIn(sent[2]) }, people.sam)).toMatchObject({
    accepted: false,
    item: { ownerId: people.eli.personId },
  });
});

test("outside the hours the answer says so at once, and the supervisor is called", async () => {
  await using house = await riskHouse();
  await house.saveRoster();
  house.at("2026-03-07T15:00:00Z");
  expect(await house.callForHelp()).toMatchObject({
    state: "calling",
    onDuty: false,
    dutyBeginsAt: "2026-03-09T13:00:00.000Z",
  });
  expect((await house.callOn())?.to).toBe("sam@clinic.example");
});

test("where nobody can be called the answer says so at once, and the item waits for staff all the same", async () => {
  await using house = await riskHouse();
  const { ask, clinician } = house;
  expect(await house.callForHelp()).toMatchObject({ state: "nobody", onDuty: false });
  const { items } = await ask(rpc.listRisk, { status: "open" }, clinician);
  expect(items).toMatchObject([{ level: "now", status: "open", paging: "nobody" }]);
});

test("who has been told of somebody coming may call again: it begins anew", async () => {
  await using house = await riskHouse();
  await house.saveRoster();
  const { ask, seat, people } = house;
  await house.callForHelp();
  const pageId = pageIn(await house.callOn());
  await ask(rpc.acceptPage, { pageId }, people.dana);
  expect(await house.callForHelp()).toMatchObject({ state: "calling" });
  expect((await house.callOn())?.to).toBe("dana@clinic.example");
  expect(await ask(rpc.helpState, {}, seat)).toMatchObject({ state: "calling" });
  expect(await house.items()).toHaveLength(1);
});

test("a call that can't be delivered is tried again, shown to staff, and the next person called early", async () => {
  await using house = await riskHouse();
  await house.saveRoster();
  const { ask, clinician, sent, trouble } = house;
  const { itemId } = await house.callForHelp();
  await house.work("messaging.page");
  trouble.fault = new Error("The provider is down");
  const shown = async () => (await ask(rpc.listRisk, { status: "open" }, clinician)).items;
  for (let tries = 0; tries < 3; tries += 1)
    await expect(house.work("messaging.sendPage")).rejects.toThrow("provider");
  expect(await shown()).toMatchObject([{ deliveryFailed: true }]);

  trouble.fault = null;
  await house.work("messaging.page");
  await house.work("messaging.sendPage");
  expect(sent.map(({ to }) => to)).toEqual(["dana@clinic.example", "+15550100042"]);
  expect(await shown()).toMatchObject([{ deliveryFailed: false }]);
  expect(await house.history(itemId ?? "", clinician)).toEqual([
    ...["opened", "paged", "page_failed", "paged", "page_sent", "page_sent"],
  ]);
});

test("a step that is told twice, or after somebody has come, calls nobody", async () => {
  await using house = await riskHouse();
  await house.saveRoster();
  const { ask, people, queues, sent } = house;
  const { itemId } = await house.callForHelp();
  await house.callOn();
  const calling = queues.find(({ name }) => name === "messaging.page");
  const sending = queues.find(({ name }) => name === "messaging.sendPage");
  const { tenant } = house;
  await calling?.handle({ tenant, itemId: itemId ?? "", step: 0 });
  await sending?.handle({ tenant, itemId: itemId ?? "", pageId: pageIn(sent[0]) });
  expect(await house.pages()).toHaveLength(1);
  expect(sent).toHaveLength(1);

  await ask(rpc.acceptPage, { pageId: pageIn(sent[0]) }, people.dana);
  await house.callOn();
  expect(sent).toHaveLength(1);
});
