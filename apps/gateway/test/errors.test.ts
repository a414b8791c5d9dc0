import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { AppError, errorCodes } from "@hearth/contracts/errors";
import { homework } from "@hearth/contracts/homework";
import { identity } from "@hearth/contracts/identity";
import { anActor } from "@hearth/testing/people";
import { aHouse, answer, type House } from "./house.ts";

const { giveAssignment, listAssignments } = homework.rpc;
const body = { clientId: randomUUID(), groupId: randomUUID(), title: "Breathe", dueOn: null };

const status = {
  invalid_input: 400,
  unauthenticated: 401,
  step_up_required: 401,
  forbidden: 403,
  not_found: 404,
  conflict: 409,
  stale: 412,
  locked: 409,
  rate_limited: 429,
  capacity: 503,
  unavailable: 503,
  timeout: 503,
  internal: 500,
};
const comesBack = ["rate_limited", "capacity", "unavailable", "timeout"];

const clinician = anActor({ role: "clinician" });
const give = (house: House, headers: Record<string, string> = {}) =>
  house.post("/trpc/homework.giveAssignment", body, {
    cookie: house.cookieOf(clinician),
    "idempotency-key": randomUUID(),
    ...headers,
  });

type Refused = { error: { message: string; data: { code: string; requestId: string } } };

test.each(errorCodes)(
  "%s has its status, words, request id and time to come back",
  async (code) => {
    await using house = await aHouse();
    answer(house.bus, giveAssignment, () => Promise.reject(new AppError(code, "What to do")));
    const response = await give(house);
    const { error } = (await response.json()) as Refused;

    expect(response.status).toBe(status[code]);
    expect(error).toMatchObject({ message: "What to do", data: { code } });
    expect(error.data.requestId).toBe(response.headers.get("x-request-id"));
    expect(response.headers.has("retry-after")).toBe(comesBack.includes(code));
  },
);

test.each(errorCodes)("%s at sign-in looks the same", async (code) => {
  await using house = await aHouse();
  const refuse = () => Promise.reject(new AppError(code, "What to do"));
  answer(house.bus, identity.rpc.signInWithPassword, refuse);
  const response = await house.post("/api/signin", { email: "a@example.org", password: "x" });
  const { error } = (await response.json()) as { error: { requestId: string } };

  expect(response.status).toBe(status[code]);
  expect(error).toMatchObject({ code, message: "What to do" });
  expect(error.requestId).toBe(response.headers.get("x-request-id"));
  expect(response.headers.has("retry-after")).toBe(comesBack.includes(code));
});

test("what nobody foresaw is internal, is logged once, and tells nothing of itself", async () => {
  await using house = await aHouse();
  answer(house.bus, giveAssignment, () => Promise.resolve({ title: "secret words" } as never));
  const response = await give(house);
  const text = await response.text();

  expect(response.status).toBe(500);
  expect(text).toContain('"code":"internal"');
  expect(text).not.toContain("secret words");
  expect(text).not.toContain("stack");
  expect(house.logged).toHaveLength(1);
});

test("while the bus is down, every command, query and sign-in says when to come back", async () => {
  await using house = await aHouse();
  const cookie = house.cookieOf(clinician);
  house.bus.setUp(false);
  const answers = [
    await give(house),
    await fetch(`${house.url}/trpc/homework.listAssignments?input={}`, { headers: { cookie } }),
    await house.post("/api/signin", { email: "a@example.org", password: "x" }),
    await house.post("/api/join/inspect", { token: "a".repeat(43) }),
  ];
  for (const response of answers) {
    expect(response.status).toBe(503);
    expect(await response.text()).toContain('"code":"unavailable"');
    expect(response.headers.get("retry-after")).toBe("2");
  }
});

test.each([
  { what: "no key", headers: { "idempotency-key": "" } },
  { what: "a key that is no UUID", headers: { "idempotency-key": "one" } },
])("a change with $what is refused", async ({ headers }) => {
  await using house = await aHouse();
  const response = await give(house, headers);
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("Idempotency-Key");
});

test("changes do not come in a batch, since they would share one key", async () => {
  await using house = await aHouse();
  const response = await house.post(
    "/trpc/homework.giveAssignment,homework.giveAssignment?batch=1",
    { 0: body, 1: body },
    { cookie: house.cookieOf(clinician), "idempotency-key": randomUUID() },
  );
  expect(await response.text()).toContain("a request of its own");
});

test("what does not fit is answered in the words of its contract", async () => {
  await using house = await aHouse();
  answer(house.bus, giveAssignment, () => Promise.reject(new Error("not asked")));
  const response = await house.post(
    "/trpc/homework.giveAssignment",
    { ...body, title: " " },
    { cookie: house.cookieOf(clinician), "idempotency-key": randomUUID() },
  );
  expect(response.status).toBe(400);
  expect(await response.text()).toContain("Write a title");
});

test("a body that is no JSON is the sender's fault", async () => {
  await using house = await aHouse();
  const response = await fetch(`${house.url}/api/signin`, {
    method: "POST",
    headers: { "content-type": "application/json", origin: house.url },
    body: "{",
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { code: "invalid_input" } });
});

test.each([
  ["with another method", { method: "PUT" }],
  ["with a body that is no JSON by its own word", { method: "POST", body: "words" }],
])(
  "what tRPC refuses before anybody is asked, such as %s, has its request id too",
  async (...[, asked]) => {
    await using house = await aHouse();
    const response = await fetch(`${house.url}/trpc/homework.giveAssignment`, {
      ...asked,
      headers: { origin: house.url },
    });
    const requestId = response.headers.get("x-request-id");
    expect(await response.json()).toMatchObject({
      error: { data: { code: "invalid_input", requestId } },
    });
  },
);

test("who asks is named to the service, with what is left of four seconds", async () => {
  await using house = await aHouse();
  const traceparent = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01";
  const seen: object[] = [];
  answer(house.bus, listAssignments, (_input, { actor, envelope }) => {
    seen.push({ ...envelope, actor, budget: (envelope.budgetMs ?? 0) <= 4_000 });
    return Promise.resolve({ assignments: [] });
  });
  const response = await fetch(`${house.url}/trpc/homework.listAssignments?input={}`, {
    headers: { cookie: house.cookieOf(clinician), traceparent },
  });
  expect(response.status).toBe(200);
  const requestId = response.headers.get("x-request-id");
  expect(seen).toMatchObject([{ actor: clinician, budget: true, requestId, traceparent }]);
});
