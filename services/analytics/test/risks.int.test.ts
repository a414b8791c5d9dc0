import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { analytics } from "@hearth/contracts/analytics";
import { messaging } from "@hearth/contracts/messaging";
import { progressHouse } from "./progressHouse.ts";

const { rpc } = analytics;
const { riskOpened, riskAcknowledged, riskEscalated, riskClosed } = messaging.events;
const dueAt = "2026-03-04T21:00:00.000Z";

/** The facts of one item, in their order. */
const anItem = (clientId: string, itemId = randomUUID()) => ({
  opened: [
    riskOpened,
    { itemId, clientId, source: "help_button", level: "same_day", dueAt },
  ] as const,
  taken: [riskAcknowledged, { itemId, clientId, ownerId: randomUUID() }] as const,
  raised: [riskEscalated, { itemId, clientId, level: "now", reason: "overdue" }] as const,
  closed: [riskClosed, { itemId, clientId }] as const,
});

test("staff see which risk items are open, by level and age, until they are closed", async () => {
  await using house = await progressHouse();
  const { answer, client, clinician, groupId, tell } = house;
  const { opened, taken, raised, closed } = anItem(client.personId);
  const one = async () => {
    const read = await answer(rpc.clientProgress, { clientId: client.personId }, clinician);
    const group = await answer(rpc.groupProgress, { groupId }, clinician);
    const { risks } = read as { risks: unknown };
    expect(group).toMatchObject({ people: [{ risks }] });
    return risks;
  };
  expect(await one()).toEqual([]);
  await tell(opened);
  expect(await one()).toMatchObject([{ level: "same_day", taken: false, dueAt }]);
  await tell(taken, raised);
  expect(await one()).toMatchObject([{ level: "now", taken: true }]);
  await tell(closed);
  expect(await one()).toEqual([]);
});

test("facts of an item may come in any order and more than once: a closed one never opens again", async () => {
  await using house = await progressHouse();
  const { answer, client, clinician, tell } = house;
  const order = fc.shuffledSubarray(["opened", "taken", "raised", "closed"] as const, {
    minLength: 4,
  });
  await fc.assert(
    fc.asyncProperty(order, fc.boolean(), async (names, twice) => {
      const item = anItem(client.personId);
      const facts = names.map((name) => item[name]);
      await tell(...facts, ...(twice ? facts.toReversed() : []));
      expect(
        await answer(rpc.clientProgress, { clientId: client.personId }, clinician),
      ).toMatchObject({ risks: [] });
    }),
    { numRuns: 6 },
  );
});

test("clients are told nothing of the queue, nor is staff of other groups", async () => {
  await using house = await progressHouse();
  const { answer, client, clinician, tell, tenant } = house;
  await tell(anItem(client.personId).opened);
  const { clientId } = { clientId: client.personId };
  const own = await answer(rpc.ownProgress, {}, client);
  expect(own).not.toHaveProperty("risks");
  const colleague = await house.joins(randomUUID(), "clinician", { tenant });
  expect(await answer(rpc.clientProgress, { clientId }, colleague)).toEqual(
    await answer(rpc.clientProgress, { clientId: randomUUID() }, clinician),
  );
});
