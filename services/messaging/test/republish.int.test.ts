import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { noTenant } from "@hearth/contracts/actor";
import { messaging } from "@hearth/contracts/messaging";
import { aServiceActor, anActor } from "@hearth/testing/people";
import { wholeAnswer } from "@hearth/testing/serviceHouse";
import { riskHouse } from "./riskHouse.ts";

const { rpc } = messaging;
const asker = aServiceActor({ tenant: noTenant });
type House = Awaited<ReturnType<typeof riskHouse>>;

const raise = ({ ask, client, clinician }: House, level: "same_day" | "info" = "same_day") =>
  ask(rpc.raiseWorry, { clientId: client.personId, level, worry: "Quiet today" }, clinician);

/** What can happen in the house. A step that nobody may take just then is refused, and changes nothing. */
const steps = {
  worry: (house: House) => raise(house),
  press: (house: House) => house.callForHelp(),
  call: (house: House) => house.callOn(),
  wait: async (house: House) => {
    house.later(500);
    await house.work("messaging.riskClock");
  },
  come: async ({ ask, people, pages }: House) => {
    const called = (await pages()).at(-1);
    const who = Object.values(people).find(({ personId }) => personId === called?.personId);
    const pageId = called?.id ?? randomUUID();
    await wholeAnswer(ask(rpc.acceptPage, { pageId }, who ?? people.dana));
  },
  take: async (house: House) => {
    for (const { id: itemId } of await house.items())
      await wholeAnswer(house.ask(rpc.acknowledgeRisk, { itemId }, house.people.sam));
  },
  handOver: async ({ ask, people, items }: House) => {
    const toId = people.eli.personId;
    for (const { id: itemId } of await items())
      await wholeAnswer(ask(rpc.handOverRisk, { itemId, toId, note: null }, people.sam));
  },
  close: async ({ ask, people, items }: House) => {
    const itemId = (await items()).at(-1)?.id ?? randomUUID();
    await wholeAnswer(ask(rpc.closeRisk, { itemId, note: "Talked" }, people.sam));
  },
};
const names = Object.keys(steps) as (keyof typeof steps)[];

const sorted = (facts: readonly object[]) => facts.map((fact) => JSON.stringify(fact)).sort();

test("after any history, what happened to risk items is told again as it was told first", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom(...names), { minLength: 4, maxLength: 16 }),
      async (history) => {
        await using house = await riskHouse();
        await house.saveRoster();
        for (const step of history) await steps[step](house);
        const first = await house.facts();

        const told = await house.ask(rpc.republishFacts, { from: null }, asker);

        expect(told).toEqual({ facts: first.length, next: null });
        expect(sorted((await house.facts()).slice(first.length))).toEqual(sorted(first));
      },
    ),
    { numRuns: 6 },
  );
});

test("opened, taken, handed over, raised and closed: each is told again, and nothing of what was said", async () => {
  await using house = await riskHouse();
  const { ask, people } = house;
  await house.saveRoster();
  const { itemId, openedAt, dueAt } = await raise(house);
  await steps.wait(house);
  await ask(rpc.acknowledgeRisk, { itemId }, people.sam);
  await steps.handOver(house);
  await ask(rpc.closeRisk, { itemId, note: "Talked" }, people.sam);
  const first = await house.facts();

  await ask(rpc.republishFacts, { from: null }, asker);

  const again = (await house.facts()).slice(first.length);
  expect(again).toEqual(first);
  expect(again.map(({ subject }) => subject.split(".").at(-1))).toEqual([
    ...["opened", "escalated", "acknowledged", "acknowledged", "closed"],
  ]);
  expect(again[0]?.data).toMatchObject({ openedAt, dueAt });
  expect(JSON.stringify(again)).not.toMatch(/Quiet|Talked/);
});

test("a tenant with more than a page is told page by page", async () => {
  await using house = await riskHouse();
  for (let n = 0; n < 21; n += 1) await raise(house, "info");
  const first = await house.ask(rpc.republishFacts, { from: null }, asker);
  expect(first).toMatchObject({ facts: 20, next: { tenant: house.tenant } });
  expect(await house.ask(rpc.republishFacts, { from: first.next }, asker)).toEqual({
    ...{ facts: 1, next: null },
  });
});

test("no person has facts told again", async () => {
  await using house = await riskHouse();
  await raise(house);
  const first = await house.facts();
  for (const person of [house.clinician, house.client, house.seat, anActor({ role: "supervisor" })])
    expect(await wholeAnswer(house.ask(rpc.republishFacts, { from: null }, person))).toMatchObject({
      code: "not_found",
    });
  expect(await house.facts()).toEqual(first);
});
