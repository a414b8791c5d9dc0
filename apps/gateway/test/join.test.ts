import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { AppError, notFound } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import { sessions } from "@hearth/contracts/sessions";
import { anActor, aSeat } from "@hearth/testing/people";
import { hashOf } from "../src/secrets.ts";
import { aHouse, answer, type House } from "./house.ts";

const { inspectLink, redeemLink, issueLink, askNewLink, shownName, sendLink } = identity.rpc;
const { askNewLinkFromSeat } = identity.rpc;
const token = "T".repeat(43);
const endsAt = "2030-01-01T00:00:00.000Z";
const state = { state: "open", opensAt: endsAt, endsAt, timeZone: "UTC" } as const;
const seat = aSeat();
const session = {
  sessionId: randomUUID(),
  groupId: randomUUID(),
  startsAt: endsAt,
  endsAt,
  timeZone: "UTC",
  kind: "group",
  phase: "scheduled",
  present: null,
  waiting: null,
} as const;
const flags = ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"];
const expires = `Expires=${new Date(endsAt).toUTCString()}`;

/** A link that opens, and what was asked of identity. */
async function withLink(house: House) {
  const pressed: { linkHash: string; seatHash: string; formerSeatHash?: string | undefined }[] = [];
  answer(house.bus, inspectLink, () => Promise.resolve(state));
  answer(house.bus, redeemLink, (input) => {
    pressed.push(input);
    return Promise.resolve({
      result: "seated" as const,
      actor: seat,
      suggestedName: "Sam",
      nameRule: "preferred_initial" as const,
      endsAt,
    });
  });
  const inspected = await house.post("/api/join/inspect", { token });
  const { nonce } = (await inspected.json()) as { nonce: string };
  return { pressed, nonce, redeem: (body: object) => house.post("/api/join/redeem", body) };
}

test("a press on the link makes a seat for this browser", async () => {
  await using house = await aHouse();
  const { nonce, redeem, pressed } = await withLink(house);
  const response = await redeem({ token, nonce });
  const cookie = response.headers.get("set-cookie") ?? "";

  const { sessionId } = seat;
  expect(await response.json()).toEqual({
    result: "seated",
    sessionId,
    suggestedName: "Sam",
    nameRule: "preferred_initial",
    endsAt,
  });
  for (const flag of ["__Host-seat=", ...flags, expires]) expect(cookie).toContain(flag);
  const secret = /__Host-seat=([^;]+)/.exec(cookie)?.[1] ?? "";
  expect(pressed).toMatchObject([{ linkHash: hashOf(token), seatHash: hashOf(secret) }]);
  expect(JSON.stringify(pressed)).not.toContain(token);
});

test("a press repeated after a lost answer is the same browser", async () => {
  await using house = await aHouse();
  const { nonce, redeem, pressed } = await withLink(house);
  await redeem({ token, nonce });
  await redeem({ token, nonce, code: "123456" });
  expect(pressed[0]?.seatHash).toBe(pressed[1]?.seatHash);
});

test("a code that was sent says where to, and seats nobody", async () => {
  await using house = await aHouse();
  const { nonce, redeem } = await withLink(house);
  const sent = { result: "code_sent", sentTo: "s…@example.org" } as const;
  answer(house.bus, redeemLink, () => Promise.resolve(sent));
  const response = await redeem({ token, nonce });
  expect(await response.json()).toEqual(sent);
  expect(response.headers.has("set-cookie")).toBe(false);
});

test.each([
  { what: "without a nonce", nonce: () => undefined, status: 400 },
  { what: "with a made-up nonce", nonce: () => "9999999999999.abc.def", status: 412 },
  { what: "with a changed nonce", nonce: (own: string) => `9${own}`, status: 412 },
])("a press $what redeems nothing", async ({ nonce, status }) => {
  await using house = await aHouse();
  const { nonce: own, redeem, pressed } = await withLink(house);
  const response = await redeem({ token, nonce: nonce(own) });
  expect(response.status).toBe(status);
  expect(pressed).toEqual([]);
});

test("the nonce of one link opens no other", async () => {
  await using house = await aHouse();
  const { nonce, redeem, pressed } = await withLink(house);
  const response = await redeem({ token: "U".repeat(43), nonce });
  expect(response.status).toBe(412);
  expect(pressed).toEqual([]);
});

test("no number of GETs redeems anything", async () => {
  await using house = await aHouse();
  const { nonce, pressed } = await withLink(house);
  for (const path of [`/join?token=${token}`, "/api/join/redeem", "/api/join/inspect"])
    await fetch(`${house.url}${path}`, { headers: { "x-nonce": nonce } });
  expect(pressed).toEqual([]);
});

test("what is not a token of ours is answered like a token that is not there", async () => {
  await using house = await aHouse();
  answer(house.bus, inspectLink, () => Promise.reject(notFound("Link")));
  const wrong = [token, "short", "%%%", ""];
  const bodies = await Promise.all(
    wrong.map(async (one) => {
      const response = await house.post("/api/join/inspect", { token: one });
      const { error } = (await response.json()) as { error: { requestId?: string } };
      delete error.requestId;
      return { status: response.status, error };
    }),
  );
  expect(new Set(bodies.map((body) => JSON.stringify(body))).size).toBe(1);
});

test("a seat tells which session it is for, and nobody else anything", async () => {
  await using house = await aHouse();
  const mine = await fetch(`${house.url}/api/seat`, { headers: { cookie: house.cookieOf(seat) } });
  expect(await mine.json()).toEqual({
    ...{ sessionId: seat.sessionId, suggestedName: "Sam", endsAt },
    nameRule: "preferred_initial",
  });
  const other = await fetch(`${house.url}/api/seat`, { headers: { cookie: "__Host-seat=other" } });
  expect(other.status).toBe(401);
});

test("a network that guesses links is stopped; one that opens many is not", async () => {
  await using house = await aHouse({ limits: { missedLink: 2, link: 50 } });
  answer(house.bus, inspectLink, () => Promise.resolve(state));
  const inspect = () => house.post("/api/join/inspect", { token });
  for (let n = 0; n < 20; n += 1) expect((await inspect()).status).toBe(200);
  answer(house.bus, inspectLink, () => Promise.reject(notFound("Link")));
  for (let n = 0; n < 2; n += 1) expect((await inspect()).status).toBe(404);
  const stopped = await inspect();
  expect(stopped.status).toBe(429);
  expect(stopped.headers.get("retry-after")).toBe("30");
});

test("a link is the same for the same key, and its secret stays here", async () => {
  await using house = await aHouse();
  const clinician = anActor({ role: "clinician" });
  const issued: { linkHash: string }[] = [];
  answer(house.bus, sessions.rpc.getSession, () => Promise.resolve(session));
  answer(house.bus, issueLink, (input) => {
    issued.push(input);
    return Promise.resolve({ linkId: randomUUID() });
  });
  const issue = async (key: string, by = clinician) => {
    const body = { sessionId: session.sessionId, personId: randomUUID() };
    const headers = { cookie: house.cookieOf(by), "idempotency-key": key };
    const response = await house.post("/trpc/links.issue", body, headers);
    return ((await response.json()) as { result: { data: { url: string } } }).result.data.url;
  };
  const key = randomUUID();
  const [first, again, other] = [await issue(key), await issue(key), await issue(randomUUID())];

  expect(first).toMatch(/^\/join#[\w-]{43}$/);
  expect(again).toBe(first);
  expect(other).not.toBe(first);
  const colleague = anActor({ role: "clinician", tenant: clinician.tenant });
  expect(await issue(key, colleague)).not.toBe(first);
  expect(issued[0]).toMatchObject({
    linkHash: hashOf(first.slice("/join#".length)),
    groupId: session.groupId,
    endsAt,
  });
});

test("whether the session or the right to its links is missing, the answer is the same", async () => {
  await using house = await aHouse();
  const facilitator = anActor({ role: "facilitator" });
  const there = randomUUID();
  answer(house.bus, sessions.rpc.getSession, ({ sessionId }) =>
    sessionId === there
      ? Promise.resolve({ ...session, sessionId })
      : Promise.reject(notFound("Session")),
  );
  answer(house.bus, issueLink, () => Promise.reject(notFound("Link")));
  const refusal = async (sessionId: string) => {
    const headers = { cookie: house.cookieOf(facilitator), "idempotency-key": randomUUID() };
    const body = { sessionId, personId: randomUUID() };
    const response = await house.post("/trpc/links.issue", body, headers);
    return (await response.text()).replace(/"requestId":"[^"]+"/, "");
  };
  const forbidden = await refusal(there);
  expect(forbidden).toContain("Link not found");
  expect(await refusal(randomUUID())).toBe(forbidden);
});

test("a new link is asked for by a press alone: with the nonce that this door gave for that link", async () => {
  await using house = await aHouse();
  const { nonce } = await withLink(house);
  const asked: object[] = [];
  answer(house.bus, askNewLink, (input) => {
    asked.push(input);
    return Promise.resolve({});
  });
  const ask = (body: object) => house.post("/api/join/newLink", body);
  expect((await ask({ token })).status).toBe(400);
  expect((await ask({ token, nonce: `9${nonce}` })).status).toBe(412);
  await fetch(`${house.url}/api/join/newLink`);
  expect(asked).toEqual([]);
  expect(await (await ask({ token, nonce })).json()).toEqual({});
  expect(asked).toMatchObject([{ linkHash: hashOf(token) }]);
});

const cookiesOf = (response: Response) =>
  Object.fromEntries(
    response.headers.getSetCookie().map((cookie) => {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      return [name, { value, maxAge: Number(/Max-Age=(\d+)/.exec(cookie)?.[1]) }];
    }),
  );

test("who leaves is let go of by this browser, and for two minutes is back with one press", async () => {
  await using house = await aHouse();
  const cookie = house.cookieOf(seat);
  const secret = cookie.replace("__Host-seat=", "");
  const mySeat = (cookie: string) => fetch(`${house.url}/api/seat`, { headers: { cookie } });
  const left = cookiesOf(await house.post("/api/seat/leave", {}, { cookie }));
  expect(left).toEqual({
    "__Host-seat": { value: "", maxAge: 0 },
    "__Host-left": { value: secret, maxAge: expect.closeTo(120, -1) as number },
  });
  const putAway = `__Host-left=${secret}`;
  expect((await mySeat(putAway)).status).toBe(401);
  const back = cookiesOf(await house.post("/api/seat/back", {}, { cookie: putAway }));
  expect(back).toMatchObject({
    "__Host-seat": { value: secret },
    "__Host-left": { value: "", maxAge: 0 },
  });
});

test("nobody comes back by what is no seat, or is none any more, or from another site", async () => {
  await using house = await aHouse();
  const back = async (headers: Record<string, string> = {}) => {
    const response = await house.post("/api/seat/back", {}, headers);
    return [response.status, cookiesOf(response)];
  };
  expect(await back()).toEqual([401, {}]);
  expect(await back({ cookie: "__Host-left=made-up" })).toEqual([401, {}]);
  const cookie = house.cookieOf(seat).replace("seat", "left");
  expect(await back({ cookie, origin: "https://elsewhere.example" })).toEqual([403, {}]);
  house.known.clear();
  expect(await back({ cookie })).toEqual([401, {}]);
});

test("from a seat that has ended a press asks for a new link, and nothing else does", async () => {
  await using house = await aHouse();
  const asked: object[] = [];
  answer(house.bus, askNewLinkFromSeat, (input) => {
    asked.push(input);
    return Promise.resolve({});
  });
  const ask = (headers = {}) => house.post("/api/seat/newLink", {}, headers);
  expect((await ask()).status).toBe(401);
  const cookie = "__Host-seat=an-ended-one";
  expect((await ask({ cookie, origin: "https://elsewhere.example" })).status).toBe(403);
  await fetch(`${house.url}/api/seat/newLink`, { headers: { cookie } });
  expect(asked).toEqual([]);
  expect(await (await ask({ cookie })).json()).toEqual({});
  expect(asked).toMatchObject([{ seatHash: hashOf("an-ended-one") }]);
});

test("the name is asked of identity in the name of the seat, and its words come back", async () => {
  await using house = await aHouse();
  const asked: object[] = [];
  answer(house.bus, shownName, ({ displayName }, { actor }) => {
    asked.push(actor);
    return displayName === "Sam"
      ? Promise.resolve({ displayName })
      : Promise.reject(new AppError("invalid_input", "Leave your family name out"));
  });
  const say = (displayName: string, cookie = house.cookieOf(seat)) =>
    house.post("/api/seat/name", { displayName }, { cookie });
  expect(await (await say("Sam")).json()).toEqual({ displayName: "Sam" });
  const refused = await say("Sam Stone");
  expect(refused.status).toBe(400);
  expect(await refused.json()).toMatchObject({ error: { message: "Leave your family name out" } });
  expect(asked).toMatchObject([{ kind: "seat", seat: seat.seat }, {}]);
  expect((await say("Sam", "__Host-seat=other")).status).toBe(401);
});

test("a link is sent with the times of its session, which the browser does not say", async () => {
  await using house = await aHouse();
  const sent: object[] = [];
  answer(house.bus, sessions.rpc.getSession, () => Promise.resolve(session));
  answer(house.bus, sendLink, (input) => {
    sent.push(input);
    return Promise.resolve({});
  });
  const headers = {
    cookie: house.cookieOf(anActor({ role: "clinician" })),
    "idempotency-key": randomUUID(),
  };
  const personId = randomUUID();
  const body = { sessionId: session.sessionId, personId, endsAt: "2040-01-01T00:00:00.000Z" };
  expect((await house.post("/trpc/links.send", body, headers)).status).toBe(200);
  expect(sent).toMatchObject([{ personId, groupId: session.groupId, endsAt }]);
});
