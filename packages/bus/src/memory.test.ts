import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { z } from "zod";
import { byRole, door, event, query } from "@hearth/contracts/define";
import { testKeys } from "@hearth/testing/keys";
import { anActor } from "@hearth/testing/people";
import { memoryBus } from "./memory.ts";

const contracts = {
  ask: query("homework.note.ask", {
    input: z.object({ n: z.int(), words: z.array(z.string()).optional() }),
    output: z.object({ budgetMs: z.number(), n: z.int() }),
    access: byRole("clinician"),
  }),
  knock: door("homework.note.knock", { input: z.object({}), output: z.object({}) }),
};

async function house() {
  const { as, verify } = await testKeys();
  const bus = memoryBus({ verify });
  bus.serve(contracts, {
    ask: ({ n }, { envelope }) => Promise.resolve({ n, budgetMs: envelope.budgetMs ?? 0 }),
    knock: () => Promise.resolve({}),
  });
  return { bus, as };
}

test("it admits, parses and answers as the real one", async () => {
  const { bus, as } = await house();
  const clinician = anActor({ role: "clinician" });
  const envelope = { ...(await as(clinician)), budgetMs: 900 };

  expect(await bus.call(contracts.ask, { n: 1 }, envelope)).toMatchObject({ n: 1 });
  await expect(bus.call(contracts.ask, { n: 1.5 }, envelope)).rejects.toMatchObject({
    code: "invalid_input",
  });
  await expect(bus.call(contracts.ask, { n: 1 }, await as(anActor()))).rejects.toMatchObject({
    code: "not_found",
  });
  const elsewhere = { ...envelope, tenant: randomUUID() };
  await expect(bus.call(contracts.ask, { n: 1 }, elsewhere)).rejects.toMatchObject({
    code: "unauthenticated",
  });
  expect(await bus.callDoor(contracts.knock, {}, { requestId: randomUUID() })).toEqual({});
});

test("who may not ask hears the words that are said of what is not there", async () => {
  const { verify, as } = await testKeys();
  const bus = memoryBus({ verify });
  const refusal = async (subject: string) => {
    const said = query(subject, { input: z.object({}), output: z.object({}), access: byRole() });
    bus.serve({ said }, { said: () => Promise.resolve({}) });
    return bus.call(said, {}, await as(anActor())).catch((fault: unknown) => String(fault));
  };
  expect(await refusal("homework.assignment.give")).toMatch("Assignment not found");
  expect(await refusal("sessions.attendance.list")).toMatch("Session not found");
});

test.each([
  ["a NUL", "a\u0000b"],
  ["half a character", "a\ud800b"],
])("%s in a text is the sender's mistake, and whole characters are none", async (_what, text) => {
  const { bus, as } = await house();
  const envelope = await as(anActor({ role: "clinician" }));
  const ask = (words: string[]) => bus.call(contracts.ask, { n: 1, words }, envelope);

  await expect(ask(["fine", text])).rejects.toMatchObject({ code: "invalid_input" });
  expect(await ask(["für 👩‍👩‍👧", "\\u0000"])).toMatchObject({ n: 1 });
});

test("what is asked next gets what is left of the time", async () => {
  const { bus, as } = await house();
  const clinician = anActor({ role: "clinician" });
  const { budgetMs } = await bus.call(
    contracts.ask,
    { n: 1 },
    { ...(await as(clinician)), budgetMs: 900 },
  );
  expect(budgetMs).toBeLessThanOrEqual(900);
  expect(budgetMs).toBeGreaterThan(0);
});

test("while it is down nothing is asked or said, and who waits is told that it is back", async () => {
  const { bus, as } = await house();
  const [heard, back] = [vi.fn(), vi.fn()];
  bus.hear("live.*.p1", heard);
  bus.onReconnect(back);
  bus.setUp(false);

  bus.tell("live.s1.p1", { n: 1 });
  const asked = bus.call(contracts.ask, { n: 1 }, await as(anActor({ role: "clinician" })));
  await expect(asked).rejects.toMatchObject({ code: "unavailable" });
  bus.setUp(true);
  bus.tell("live.s1.p1", { n: 2 });
  bus.tell("live.s1.p2", { n: 3 });

  expect(heard.mock.calls).toEqual([[{ n: 2 }, "live.s1.p1"]]);
  expect(back).toHaveBeenCalledOnce();
});

test("a fact is heard by its contract", async () => {
  const { bus } = await house();
  const told = event("homework.note.told", z.object({ n: z.int() }));
  const heard = vi.fn();
  bus.hear(told, heard);
  const about = { id: randomUUID(), tenant: randomUUID(), aggregateId: randomUUID() };
  const fact = { ...about, producerSeq: 1, occurredAt: new Date().toISOString(), data: { n: 1 } };
  await bus.publish(told.subject, fact);
  expect(heard).toHaveBeenCalledWith(fact, told.subject);
});
