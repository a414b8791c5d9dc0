import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { Actor, SignInActor } from "@hearth/contracts/actor";
import { homework } from "@hearth/contracts/homework";
import type { RiskFlag } from "@hearth/contracts/homework/risk";
import { messaging } from "@hearth/contracts/messaging";
import { anActor, aSeat } from "@hearth/testing/people";
import { wholeAnswer } from "@hearth/testing/serviceHouse";
import { until } from "@hearth/testing/until";
import { riskHouse } from "./riskHouse.ts";

const { rpc } = messaging;
const { riskFlagged } = homework.events;

const aFlag = (clientId: string, changes: Partial<RiskFlag> = {}): RiskFlag => ({
  flagId: randomUUID(),
  clientId,
  source: "item_flag",
  work: { id: "phq-9", version: "1.0.0" },
  itemId: "q9",
  level: "same_day",
  ...changes,
});

test("one flag of an answer makes exactly one item, however often it is told", async () => {
  await using house = await riskHouse();
  const { ask, client, clinician, tenant, publish } = house;
  const flag = aFlag(client.personId, { groupId: house.groupId });
  await Promise.all([1, 2, 3].map(() => publish(riskFlagged.subject, tenant, flag)));
  await publish(riskFlagged.subject, tenant, aFlag(client.personId, { level: "info" }));

  await until(async () => expect(await house.items()).toHaveLength(2));
  const { items } = await ask(rpc.listRisk, { status: "open" }, clinician);
  expect(items).toMatchObject([
    { source: "item_flag", level: "same_day", paging: "none", work: flag.work, workItemId: "q9" },
    { level: "info" },
  ]);
  expect(items[0]?.dueAt).toBe("2026-03-02T23:00:00.000Z");
});

test("a flag that nobody can read is kept for a person and holds no other up", async () => {
  await using house = await riskHouse();
  const { client, tenant, publish, db } = house;
  await publish(riskFlagged.subject, tenant, { ...aFlag(client.personId), level: "purple" });
  await publish(riskFlagged.subject, tenant, aFlag(client.personId));
  await until(async () => expect(await house.items()).toHaveLength(1));
  const [letters] = await db.$queryRaw<
    { n: number }[]
  >`SELECT count(*)::int AS n FROM "DeadLetter"`;
  expect(letters).toEqual({ n: 1 });
});

test("crisis wording of a client shows them help, opens one item, and the message stands as it was written", async () => {
  await using house = await riskHouse();
  const { ask, client, clinician, groupId } = house;
  const post = (text: string, as: SignInActor) =>
    ask(rpc.postMessage, { kind: "group", of: groupId, messageId: randomUUID(), text }, as);
  expect(await post("Good morning", client)).not.toHaveProperty("showHelp");
  expect(await post("Some days I want to die.", client)).toMatchObject({
    showHelp: true,
    text: "Some days I want to die.",
  });
  expect(await post("We talk about suicide on Friday", clinician)).not.toHaveProperty("showHelp");
  expect(await house.items()).toMatchObject([
    { source: "wording", level: "same_day", clientId: client.personId, groupId },
  ]);

  const { sam } = house.people;
  const { version } = await ask(rpc.getWatchedWords, {}, sam);
  await ask(rpc.saveWatchedWords, { version, words: ["purple elephant"] }, sam);
  expect(await post("I want to die", client)).not.toHaveProperty("showHelp");
  expect(await post("A PURPLE elephant", client)).toMatchObject({ showHelp: true });
});

test("a worry of a clinician is taken, handed over and closed; each only by who may", async () => {
  await using house = await riskHouse();
  const { ask, client, clinician, people, tenant, groupId } = house;
  await house.saveRoster();
  const colleague = await house.member(groupId, "peer_specialist", { tenant });
  const raised = { clientId: client.personId, level: "same_day", worry: "He looked lost" } as const;
  const { itemId } = await ask(rpc.raiseWorry, raised, clinician);
  const close = (as: SignInActor) =>
    wholeAnswer(ask(rpc.closeRisk, { itemId, note: "Talked" }, as));
  const give = (toId: string, as: SignInActor) =>
    wholeAnswer(ask(rpc.handOverRisk, { itemId, toId, note: null }, as));

  expect(await close(clinician)).toMatchObject({ code: "conflict", message: "Take this first" });
  await ask(rpc.acknowledgeRisk, { itemId }, clinician);
  expect(await ask(rpc.acknowledgeRisk, { itemId }, clinician)).toMatchObject({
    ownerId: clinician.personId,
  });
  expect(await wholeAnswer(ask(rpc.acknowledgeRisk, { itemId }, colleague))).toMatchObject({
    code: "conflict",
  });
  expect(await give(randomUUID(), clinician)).toMatchObject({ code: "invalid_input" });
  expect(await give(client.personId, clinician)).toMatchObject({ code: "invalid_input" });
  const { people: others } = await ask(rpc.whoMayTake, { itemId }, clinician);
  expect(others).toContainEqual({ personId: colleague.personId, name: null });
  expect(others).toContainEqual({ personId: people.dana.personId, name: "Dana" });
  expect(others.map(({ personId }) => personId)).not.toContain(clinician.personId);
  expect(await give(colleague.personId, clinician)).toMatchObject({ ownerId: colleague.personId });
  expect(await close(clinician)).toMatchObject({ code: "conflict" });
  expect(await wholeAnswer(ask(rpc.closeRisk, { itemId, note: " " }, colleague))).toMatchObject({
    code: "invalid_input",
  });
  expect(await close(people.sam)).toMatchObject({ status: "closed" });
  expect(await close(colleague)).toMatchObject({ code: "conflict" });
  expect(await house.history(itemId, people.sam)).toEqual([
    ...["opened", "acknowledged", "handed_over", "closed"],
  ]);
});

test("an item that nobody takes in its time goes up to the supervisor; one whose clock was set anew does not", async () => {
  await using house = await riskHouse();
  const { ask, client, clinician, sent } = house;
  await house.saveRoster();
  const raised = { clientId: client.personId, level: "same_day", worry: "Quiet" } as const;
  const { itemId } = await ask(rpc.raiseWorry, raised, clinician);
  house.later(480);
  await house.work("messaging.riskClock");
  await house.callOn();
  expect(sent.map(({ to }) => to)).toEqual(["sam@clinic.example"]);
  const item = await ask(rpc.getRisk, { itemId }, clinician);
  expect(item).toMatchObject({ escalations: 1, dueAt: "2026-03-03T07:00:00.000Z" });

  await ask(rpc.acknowledgeRisk, { itemId }, clinician);
  await house.work("messaging.riskClock");
  expect(await ask(rpc.getRisk, { itemId }, clinician)).toMatchObject({ escalations: 2 });
  await ask(rpc.closeRisk, { itemId, note: "Well again" }, clinician);
  await house.work("messaging.riskClock");
  expect((await house.items())[0]).toMatchObject({ escalations: 2, status: "closed" });
});

test("supervisors see every open item; others those of their clients and those they were called to", async () => {
  await using house = await riskHouse();
  const { ask, clinician, people, tenant } = house;
  await house.saveRoster();
  const other = await house.member(randomUUID(), "client", { tenant });
  await house.callForHelp(other);
  await house.callOn();
  const seen = async (as: SignInActor) =>
    (await ask(rpc.listRisk, { status: "open" }, as)).items.length;
  expect(await seen(people.sam)).toBe(1);
  expect(await seen(people.dana)).toBe(1);
  expect(await seen(people.eli)).toBe(0);
  expect(await seen(clinician)).toBe(0);
});

test("somebody else's item is as one that never was", async () => {
  await using house = await riskHouse();
  const { ask, client, clinician, people, tenant } = house;
  await house.saveRoster();
  await house.callForHelp();
  const pageId = (await house.callOn())?.id ?? "";
  const strangers = [
    await house.member(randomUUID(), "clinician", { tenant }),
    people.eli,
    anActor({ role: "supervisor" }),
    anActor({ ...clinician, tenant: randomUUID() }),
    client,
    anActor({ tenant, role: "billing" }),
    aSeat({ tenant, personId: clinician.personId, role: "clinician" }),
  ];
  const asked = (id: string, page: string) =>
    [
      [rpc.getRisk, { itemId: id }],
      [rpc.whoMayTake, { itemId: id }],
      [rpc.acknowledgeRisk, { itemId: id }],
      [rpc.handOverRisk, { itemId: id, toId: people.dana.personId, note: null }],
      [rpc.closeRisk, { itemId: id, note: "Done" }],
      [rpc.getPage, { pageId: page }],
      [rpc.acceptPage, { pageId: page }],
    ] as const;
  const before = await house.items();
  const there = asked(before[0]?.id ?? "", pageId);
  const nowhere = asked(randomUUID(), randomUUID());
  const answers = (to: ReturnType<typeof asked>, as: Actor) =>
    Promise.all(to.map(([contract, input]) => wholeAnswer(ask(contract, input as never, as))));
  const refused: unknown = expect.objectContaining({ code: "not_found" });
  for (const stranger of strangers) {
    const told = await answers(there, stranger);
    expect(told).toEqual(there.map(() => refused));
    expect(told).toEqual(await answers(nowhere, stranger));
  }
  for (const worried of [people.eli, anActor({ ...clinician, tenant: randomUUID() })]) {
    const worry = { clientId: client.personId, level: "now", worry: "?" } as const;
    const absent = { ...worry, clientId: randomUUID() };
    expect(await wholeAnswer(ask(rpc.raiseWorry, worry, worried))).toEqual(
      await wholeAnswer(ask(rpc.raiseWorry, absent, worried)),
    );
  }
  expect(await house.items()).toEqual(before);
});

test("a call for help tells of nobody else's, and is not for staff", async () => {
  await using house = await riskHouse();
  const { ask, clinician, tenant } = house;
  await house.callForHelp();
  const neighbour = anActor({ tenant });
  expect(await ask(rpc.helpState, {}, neighbour)).toMatchObject({ state: "none", itemId: null });
  for (const contract of [rpc.helpState, rpc.callForHelpNow])
    expect(await wholeAnswer(ask(contract, {}, clinician))).toMatchObject({ code: "not_found" });
});
