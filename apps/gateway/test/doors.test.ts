import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { AppError } from "@hearth/contracts/errors";
import { homework } from "@hearth/contracts/homework";
import { identity } from "@hearth/contracts/identity";
import { anActor } from "@hearth/testing/people";
import { appRouter } from "../src/routers/index.ts";
import { hashOf } from "../src/secrets.ts";
import { aHouse, answer } from "./house.ts";

const { signInWithPassword, signOut } = identity.rpc;
const credentials = { email: "ada@example.org", password: "correct horse battery" };
const endsAt = "2030-01-01T00:00:00.000Z";

const flags = ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"];

test("signing in sets a cookie that no script reads, and identity gets only its hash", async () => {
  await using house = await aHouse();
  const asked: { sessionHash: string; network: string }[] = [];
  answer(house.bus, signInWithPassword, (input) => {
    asked.push(input);
    return Promise.resolve({ actor: anActor(), absoluteExpiry: endsAt });
  });
  const response = await house.post("/api/signin", credentials);
  const cookie = response.headers.get("set-cookie") ?? "";

  expect(response.status).toBe(200);
  expect(await response.json()).toEqual({});
  for (const flag of ["__Host-sid=", ...flags]) expect(cookie).toContain(flag);
  const secret = /__Host-sid=([^;]+)/.exec(cookie)?.[1] ?? "";
  expect(asked).toMatchObject([{ sessionHash: hashOf(secret) }]);
  expect(asked[0]?.network).not.toContain("127.0.0.1");
});

test("signing out ends the session and takes the cookie away", async () => {
  await using house = await aHouse();
  const ended: string[] = [];
  answer(house.bus, signOut, ({ sessionHash }) => {
    ended.push(sessionHash);
    return Promise.resolve({});
  });
  const response = await house.post("/api/signout", {}, { cookie: "__Host-sid=mine" });
  expect(ended).toEqual([hashOf("mine")]);
  expect(response.headers.get("set-cookie")).toMatch(/^__Host-sid=;.*Max-Age=0/);
});

const foreign = [
  { who: "another site's page", headers: { origin: "https://evil.example" } },
  { who: "another port of this machine", headers: { origin: "http://localhost:1" } },
  { who: "a frame without origin", headers: { origin: "null" } },
  { who: "a cross-site form", headers: { "sec-fetch-site": "cross-site" } },
  { who: "a sister site", headers: { "sec-fetch-site": "same-site" } },
];

test.each(foreign)("$who signs nobody in and changes nothing", async ({ headers }) => {
  await using house = await aHouse();
  const asked: unknown[] = [];
  answer(house.bus, signInWithPassword, (input) => {
    asked.push(input);
    return Promise.resolve({ actor: anActor(), absoluteExpiry: endsAt });
  });
  const cookie = house.cookieOf(anActor());
  for (const path of ["/api/signin", "/api/signout", "/trpc/homework.giveAssignment"]) {
    const response = await house.post(path, credentials, { cookie, ...headers });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({ error: { code: "forbidden" } });
  }
  expect(asked).toEqual([]);
});

test("a name that is not ours is not served, whatever it points at", async () => {
  await using house = await aHouse({ publicHosts: ["hearth.example"] });
  expect((await house.post("/api/signout", {})).status).toBe(403);
});

test("what is no browser sends neither Origin nor fetch metadata, and is let through", async () => {
  await using house = await aHouse();
  const response = await fetch(`${house.url}/api/signout`, { method: "POST" });
  expect(response.status).toBe(200);
});

test("too many sign-ins from one network wait", async () => {
  await using house = await aHouse({ limits: { signIn: 1 } });
  const wrong = () => Promise.reject(new AppError("unauthenticated", "Not right"));
  answer(house.bus, signInWithPassword, wrong);
  expect((await house.post("/api/signin", credentials)).status).toBe(401);
  expect((await house.post("/api/signin", credentials)).status).toBe(429);
});

const procedures = Object.entries(
  appRouter._def.procedures as unknown as Record<string, { _def: { type: string } }>,
).map(([path, { _def }]) => ({ path, type: _def.type }));

/** What travels by the socket is asked there, in the tests of the socket. */
const byRequest = procedures.filter(
  ({ path, type }) => !path.startsWith("live.") && type !== "subscription",
);

test.each(byRequest)("$path tells nothing to who is not signed in", async ({ path, type }) => {
  await using house = await aHouse();
  const cookie = "__Host-sid=made-up; __Host-seat=made-up";
  const asked = (headers: Record<string, string>) =>
    type === "query"
      ? fetch(`${house.url}/trpc/${path}?input={}`, { headers })
      : house.post(`/trpc/${path}`, {}, { "idempotency-key": randomUUID(), ...headers });
  for (const headers of [{}, { cookie }] as Record<string, string>[]) {
    const response = await asked(headers);
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ error: { data: { code: "unauthenticated" } } });
  }
});

test("with identity down, who was known reads on for a while and changes nothing", async () => {
  await using house = await aHouse();
  answer(house.bus, homework.rpc.listAssignments, () => Promise.resolve({ assignments: [] }));
  const cookie = house.cookieOf(anActor({ role: "clinician" }));
  const list = () =>
    fetch(`${house.url}/trpc/homework.listAssignments?input={}`, { headers: { cookie } });
  expect((await list()).status).toBe(200);
  house.identity.setUp(false);
  await new Promise((resolve) => setTimeout(resolve, 1_050));

  expect((await list()).status).toBe(200);
  const change = { "idempotency-key": randomUUID(), cookie };
  expect((await house.post("/trpc/homework.giveAssignment", {}, change)).status).toBe(503);
});

test("an identity that is frozen holds nobody up who only reads", async () => {
  await using house = await aHouse();
  answer(house.bus, homework.rpc.listAssignments, () => Promise.resolve({ assignments: [] }));
  const cookie = house.cookieOf(anActor({ role: "clinician" }));
  const list = () =>
    fetch(`${house.url}/trpc/homework.listAssignments?input={}`, { headers: { cookie } });
  expect((await list()).status).toBe(200);
  answer(house.bus, identity.rpc.resolveSignIn, async (_input, { envelope }) => {
    await new Promise((resolve) => setTimeout(resolve, envelope.budgetMs));
    throw new AppError("timeout", "No answer in time");
  });
  await new Promise((resolve) => setTimeout(resolve, 1_050));

  expect((await list()).status).toBe(200);
});

test("a revoked sign-in is forgotten at once", async () => {
  await using house = await aHouse();
  answer(house.bus, homework.rpc.listAssignments, () => Promise.resolve({ assignments: [] }));
  const clinician = anActor({ role: "clinician" });
  const cookie = house.cookieOf(clinician);
  const list = () =>
    fetch(`${house.url}/trpc/homework.listAssignments?input={}`, { headers: { cookie } });
  expect((await list()).status).toBe(200);
  house.known.clear();
  await house.publish(identity.events.signInRevoked, { signIn: clinician.signIn });
  expect((await list()).status).toBe(401);
});
