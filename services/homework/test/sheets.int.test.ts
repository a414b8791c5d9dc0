import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor, SignInActor } from "@hearth/contracts/actor";
import { homework } from "@hearth/contracts/homework";
import type { CopingCard } from "@hearth/contracts/homework/copingCards";
import { anActor } from "@hearth/testing/people";
import { type House, homeworkHouse, now } from "./house.ts";
import { aPlan } from "./sheets.ts";

const { rpc } = homework;
let house: House;
beforeAll(async () => {
  house = await homeworkHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

const save = (who: Actor, base: string | null = null, plan = aPlan()) =>
  house.call(rpc.savePlan, { versionId: randomUUID(), base, plan }, who);
const own = (who: Actor, version: number | null = null) =>
  house.call(rpc.getOwnPlan, { version }, who);
const aClient = () => house.member(house.groupId, "client", { tenant: house.tenant });

test("a client writes a safety plan, changes it, and finds what it was before", async () => {
  const client = await aClient();
  expect(await own(client)).toEqual({ current: null, overlooked: null });
  const first = aPlan();
  const { saved, overlooked } = await save(client, null, first);
  expect(saved).toMatchObject({ version: 1, savedAt: now().toISOString() });
  expect(overlooked).toBeNull();
  const second = aPlan({ obstacles: "My phone is off at night" });
  await save(client, saved.versionId, second);

  expect(await own(client)).toMatchObject({ current: { version: 2, plan: second } });
  const { versions } = await house.call(rpc.listPlanVersions, {}, client);
  expect(versions.map(({ version }) => version)).toEqual([2, 1]);
  expect(await own(client, 1)).toMatchObject({ current: { version: 1, plan: first } });
  expect(await own(client, 3)).toMatchObject({ current: null });
  const audit = await house.auditOf(house.tenant);
  expect(audit).toContainEqual(
    expect.objectContaining({
      ...{ action: rpc.savePlan.subject, patients: [client.personId] },
      objectType: "safety_plan",
    }),
  );
});

test("of plans from two devices the last stays, the other is offered, and none is lost", async () => {
  const client = await aClient();
  const first = await save(client);
  const tablet = await save(client, first.saved.versionId, aPlan({ keptAt: "From the tablet" }));
  const phone = await save(client, first.saved.versionId, aPlan({ keptAt: "From the phone" }));
  const again = await save(client, phone.saved.versionId, aPlan({ keptAt: "The phone again" }));

  for (const { overlooked } of [phone, again, await own(client)])
    expect(overlooked).toEqual(tablet.saved);
  expect(await own(client)).toMatchObject({ current: { plan: { keptAt: "The phone again" } } });
  expect(await own(client, 2)).toMatchObject({ current: { plan: { keptAt: "From the tablet" } } });
});

test("a plan that is sent again is saved once, and of two saves at once both are kept", async () => {
  const client = await aClient();
  const input = { versionId: randomUUID(), base: null, plan: aPlan() };
  const envelope = await house.keys.as(client);
  const first = await house.bus.call(rpc.savePlan, input, envelope);
  expect(await house.bus.call(rpc.savePlan, input, envelope)).toEqual(first);
  expect(await house.call(rpc.savePlan, input, client)).toEqual(first);
  await Promise.all([save(client, input.versionId), save(client, input.versionId)]);
  const { versions } = await house.call(rpc.listPlanVersions, {}, client);
  expect(versions.map(({ version }) => version)).toEqual([3, 2, 1]);
});

test("who leads a group of the client reads the plan as it is now, and nothing of it leaves the service", async () => {
  const client = await aClient();
  const of = (reader: SignInActor) =>
    house.call(rpc.getPlanOf, { clientId: client.personId }, reader);
  expect(await of(house.clinician)).toEqual({ current: null });
  const { saved } = await save(client);
  expect(await of(house.clinician)).toEqual({ current: { ...saved, plan: aPlan() } });
  const facts = await house.within(house.tenant, (tx) => tx.$queryRaw`SELECT FROM "Outbox"`);
  expect(facts).toEqual([]);
});

test("what can't be dialled, and a line without words, are not taken", async () => {
  const client = await aClient();
  const line = (words: string, phone: string | null) =>
    aPlan({ helpers: [{ entryId: "1", words, phone }] });
  for (const plan of [line("Ada", "javascript:1"), line("Ada", "call me"), line(" ", null)]) {
    const input = { versionId: randomUUID(), base: null, plan };
    expect(await house.answer(rpc.savePlan, input, client)).toMatchObject({
      code: "invalid_input",
    });
  }
});

const aCard = (cardId: string, changes: Partial<CopingCard> = {}): CopingCard => ({
  ...{ cardId, skill: "Cold water on my face", kind: "emotion", cost: "" },
  ...{ worksWhen: "I am very angry", helpedOn: "2026-03-01" },
  ...changes,
});

test("a client keeps coping cards in an order of their own", async () => {
  const client = await aClient();
  const put = (base: string | null, cards: CopingCard[]) =>
    house.call(rpc.saveCards, { versionId: randomUUID(), base, cards }, client);
  const cards = [aCard("1"), aCard("2", { kind: "avoidance", cost: "I am tired the next day" })];
  const { saved } = await put(null, cards);
  await put(saved.versionId, cards.toReversed());
  expect(await house.call(rpc.getCards, {}, client)).toMatchObject({
    ...{ current: { version: 2, cards: cards.toReversed() }, overlooked: null },
  });
  await put(saved.versionId, [aCard("3")]);
  expect(await house.call(rpc.getCards, {}, client)).toMatchObject({
    ...{ current: { cards: [aCard("3")] }, overlooked: { cards: cards.toReversed() } },
  });
});

test("nobody reads or changes somebody else's plan or cards, or learns that there are any", async () => {
  const { answer, clinician, groupId, member, tenant } = house;
  const client = await aClient();
  await save(client);
  const cards = [aCard("1")];
  await house.call(rpc.saveCards, { versionId: randomUUID(), base: null, cards }, client);
  const before = [await own(client), await house.call(rpc.getCards, {}, client)];
  const none = await answer(rpc.getPlanOf, { clientId: randomUUID() }, clinician);
  expect(none).toEqual({ code: "not_found", message: "Safety plan not found" });

  const colleague = await member(randomUUID(), "clinician", { tenant });
  const peer = await member(groupId, "peer_specialist", { tenant });
  const elsewhere = anActor({ personId: clinician.personId, role: "clinician" });
  for (const stranger of [colleague, elsewhere])
    expect(await answer(rpc.getPlanOf, { clientId: client.personId }, stranger)).toEqual(none);
  const neighbour = await aClient();
  const relative = anActor({ tenant, personId: client.personId, role: "family_member" });
  for (const stranger of [peer, neighbour, client, relative])
    expect(await answer(rpc.getPlanOf, { clientId: client.personId }, stranger)).toEqual(
      await answer(rpc.getPlanOf, { clientId: randomUUID() }, stranger),
    );

  const twin = anActor({ personId: client.personId });
  for (const stranger of [neighbour, twin]) {
    expect(await own(stranger)).toEqual({ current: null, overlooked: null });
    expect(await own(stranger, 1)).toEqual({ current: null, overlooked: null });
    expect(await answer(rpc.listPlanVersions, {}, stranger)).toEqual({ versions: [] });
    expect(await answer(rpc.getCards, {}, stranger)).toEqual({ current: null, overlooked: null });
    await save(stranger);
  }
  const saving = { versionId: randomUUID(), base: null };
  for (const stranger of [clinician, relative]) {
    for (const asked of [
      answer(rpc.getOwnPlan, { version: null }, stranger),
      answer(rpc.listPlanVersions, {}, stranger),
      answer(rpc.savePlan, { ...saving, plan: aPlan() }, stranger),
      answer(rpc.getCards, {}, stranger),
      answer(rpc.saveCards, { ...saving, cards }, stranger),
    ])
      expect(await asked).toMatchObject({ code: "not_found" });
  }
  expect([await own(client), await house.call(rpc.getCards, {}, client)]).toEqual(before);
});

test("a clinician leads a client only where the client is a client: a colleague of the group has no plan to read", async () => {
  const { answer, clinician, groupId, member, tenant } = house;
  const colleague = await member(groupId, "peer_specialist", { tenant });
  const asked = await answer(rpc.getPlanOf, { clientId: colleague.personId }, clinician);
  expect(asked).toMatchObject({ code: "not_found" });
  expect(asked).toEqual(await answer(rpc.getPlanOf, { clientId: randomUUID() }, clinician));
});
