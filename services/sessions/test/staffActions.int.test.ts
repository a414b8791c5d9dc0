import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { sessions } from "@hearth/contracts/sessions";
import { leading } from "@hearth/contracts/sessions/common";
import { anActor } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { z } from "zod";
import { type House, sessionsHouse } from "./house.ts";

/** Every contract for who leads, also those that come later: each is tried by itself. */
const staffActions = Object.entries(sessions.rpc as Readonly<Record<string, Rpc>>).filter(
  ([, { access }]) => access === leading,
);

let house: House;
beforeAll(async () => {
  house = await sessionsHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

type Schema = z.core.JSONSchema.JSONSchema;
type Known = Readonly<Record<string, unknown>>;

/** Something that a contract takes, made of its schema: what is known by name, and the least of all else. */
function sampleOf(schema: Schema, known: Known): unknown {
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  const [choice] = schema.anyOf ?? schema.oneOf ?? [];
  if (choice) return sampleOf(choice, known);
  return samples[String(schema.type)]?.(schema, known) ?? null;
}

/** What is known by a name is of use where the contract takes something of its kind. */
const fits = (schema: z.core.JSONSchema._JSONSchema | undefined, value: unknown): boolean =>
  typeof schema === "object" && value !== undefined && schema.type === kindOf(value);
const kindOf = (value: unknown) => (Array.isArray(value) ? "array" : typeof value);

const samples: Readonly<Record<string, (schema: Schema, known: Known) => unknown>> = {
  object: ({ properties = {}, required = [] }, known) =>
    Object.fromEntries(
      required.map((name) => [
        name,
        fits(properties[name], known[name])
          ? known[name]
          : sampleOf(properties[name] as Schema, known),
      ]),
    ),
  array: ({ minItems = 0, items }, known) =>
    Array.from({ length: minItems }, () => sampleOf(items as Schema, known)),
  string: ({ format }) => texts[format ?? ""]?.() ?? "Words",
  integer: ({ minimum = 1 }) => Math.max(minimum, 1),
  number: ({ minimum = 1 }) => Math.max(minimum, 1),
  boolean: () => true,
};

const texts: Readonly<Record<string, () => string>> = {
  uuid: randomUUID,
  uri: () => "https://example.org",
  "date-time": () => new Date().toISOString(),
};

function inputOf({ input }: Rpc, known: Known): object {
  const schema = z.toJSONSchema(input, { io: "input", unrepresentable: "any" });
  return sampleOf(schema, known) as object;
}

/** What a session and its group are asked about by name. */
const knownOf = (of: { sessionId: string; groupId: string; participantId: string }): Known => ({
  ...of,
  participantIds: [of.participantId],
  a: of.participantId,
  b: randomUUID(),
  rooms: [{ name: "Room 1", task: { text: null, link: null }, personIds: [] }],
  poll: { question: "How was it?", kind: "single", anonymous: false, options: ["Well", "Badly"] },
});

/** A group of two; with `apart`, in breakout rooms. One came by link, one is signed in. */
async function aGroupOf({ apart }: { readonly apart: boolean }) {
  const { liveGroup, plan, call, enter, viewOf, join, tenant, groupId } = house;
  const group = await liveGroup(1);
  const { sessionId, seats } = group;
  const member = anActor({ tenant, role: "client" });
  await join(member.personId, "client");
  await enter(sessionId, member, "Member");
  await call(sessions.rpc.admitAll, { sessionId });
  const clients: readonly Actor[] = [...seats, member];
  if (apart) {
    const all = { sessionId, seats: clients as readonly { readonly personId: string }[] };
    const version = await plan(all, 1);
    await call(sessions.rpc.openBreakouts, { sessionId, version, minutes: null });
    for (const client of clients)
      expect((await viewOf(sessionId, client)).me.room).not.toBe("main");
  }
  const participantId = group.ids[0] ?? "";
  return { clients, sessionId, known: knownOf({ sessionId, groupId, participantId }) };
}

test("every staff action has an input that its contract takes", () => {
  const ids = { sessionId: randomUUID(), groupId: randomUUID(), participantId: randomUUID() };
  expect(staffActions.length).toBeGreaterThan(30);
  for (const [name, contract] of staffActions) {
    const input = inputOf(contract, knownOf(ids));
    expect([name, contract.input.safeParse(input).error?.issues]).toEqual([name, undefined]);
  }
});

test.each([
  ["the main room", false],
  ["a breakout room", true],
])(
  "in %s a client can do nothing that staff can, and learns nothing by trying",
  async (_, apart) => {
    const { answer, viewOf, clinician } = house;
    const { clients, sessionId, known } = await aGroupOf({ apart });
    const ids = { sessionId: randomUUID(), groupId: randomUUID(), participantId: randomUUID() };
    const before = await viewOf(sessionId, clinician);
    for (const [name, contract] of staffActions)
      for (const client of clients) {
        const said: unknown = await answer(contract, inputOf(contract, known), client);
        const ofNone: unknown = await answer(contract, inputOf(contract, knownOf(ids)), client);
        expect([name, said]).toEqual([name, ofNone]);
        expect(said).not.toHaveProperty("data");
      }
    const after = await viewOf(sessionId, clinician);
    expect({ ...after, serverNow: "" }).toEqual({ ...before, serverNow: "" });
  },
);

test("a second one who leads is refused nothing that the first may do, and the group outlives the first", async () => {
  const { answer, call, enter, join, tenant, viewOf, clinician } = house;
  const second = anActor({ tenant, role: "co_facilitator" });
  await join(second.personId, "co_facilitator");
  const { sessionId, known, clients } = await aGroupOf({ apart: true });
  await enter(sessionId, second, "Second");
  await call(sessions.rpc.leave, { sessionId }, clinician);
  await until(async () =>
    expect((await viewOf(sessionId, second)).roster.some(({ staff }) => staff)).toBe(true),
  );
  const refusals = ["Session not found", "Group not found"];
  const last = staffActions.toSorted(
    (a, b) => Number(a[0] === "endSession") - Number(b[0] === "endSession"),
  );
  for (const [name, contract] of last) {
    if (name === "endSession") expect((await viewOf(sessionId, second)).phase).toBe("live");
    const said = await answer(contract, inputOf(contract, known), second);
    const { code, message } = { code: "", message: "", ...said };
    expect([name, ["forbidden", "unauthenticated"].includes(code)]).toEqual([name, false]);
    expect([name, refusals.includes(message)]).toEqual([name, false]);
  }
  for (const client of clients) expect((await viewOf(sessionId, client)).phase).toBe("ended");
});
