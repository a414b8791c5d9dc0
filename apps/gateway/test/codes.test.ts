import { expect, test } from "vitest";
import { AppError } from "@hearth/contracts/errors";
import { identity } from "@hearth/contracts/identity";
import { anActor, aSeat } from "@hearth/testing/people";
import { hashOf } from "../src/secrets.ts";
import { aHouse, answer, type House } from "./house.ts";

const { askSignInCode, signInWithCode, me } = identity.rpc;
const contact = "sam@client.example";
const endsAt = "2030-01-01T00:00:00.000Z";
const flags = ["HttpOnly", "Secure", "SameSite=Lax", "Path=/"];

/** An identity that sends codes and takes any, and what it was asked. */
function withCodes(house: House) {
  const asked: { browserHash: string; deviceHash?: string | undefined }[] = [];
  const given: { browserHash: string; deviceHash: string; sessionHash: string }[] = [];
  answer(house.bus, askSignInCode, (input) => {
    asked.push(input);
    return Promise.resolve({});
  });
  answer(house.bus, signInWithCode, (input) => {
    given.push(input);
    return Promise.resolve({ actor: anActor({ role: "client" }), absoluteExpiry: endsAt });
  });
  return { asked, given };
}

const cookieIn = (response: Response, name: string) =>
  response.headers.getSetCookie().find((one) => one.startsWith(`${name}=`)) ?? "";
const valueOf = (cookie: string) => /=([^;]*)/.exec(cookie)?.[1] ?? "";

test("a client asks for a code and gives it: the sign-in's cookie is read by no script, and this browser is known", async () => {
  await using house = await aHouse();
  const { asked, given } = withCodes(house);
  const first = await house.post("/api/signin/code", { contact });
  expect(await first.json()).toEqual({});
  const asking = cookieIn(first, "__Host-asked");
  const cookie = `__Host-asked=${valueOf(asking)}`;
  const response = await house.post(
    "/api/signin/code/use",
    { contact, code: "123456" },
    { cookie },
  );

  expect(response.status).toBe(200);
  const [signIn, device] = [cookieIn(response, "__Host-sid"), cookieIn(response, "__Host-device")];
  for (const flag of flags) for (const one of [asking, signIn, device]) expect(one).toContain(flag);
  expect(cookieIn(response, "__Host-asked")).toMatch(/Max-Age=0/);
  expect(asked).toMatchObject([{ browserHash: hashOf(valueOf(asking)) }]);
  expect(given).toMatchObject([
    {
      browserHash: hashOf(valueOf(asking)),
      sessionHash: hashOf(valueOf(signIn)),
      deviceHash: hashOf(valueOf(device)),
    },
  ]);
});

test("who asks again is the same browser, and one that was signed in before says so", async () => {
  await using house = await aHouse();
  const { asked } = withCodes(house);
  const cookie = "__Host-asked=mine; __Host-device=known";
  await house.post("/api/signin/code", { contact }, { cookie });
  expect(asked).toMatchObject([{ browserHash: hashOf("mine"), deviceHash: hashOf("known") }]);
});

test("a code in a browser that asked for none reaches nobody", async () => {
  await using house = await aHouse();
  const { given } = withCodes(house);
  const response = await house.post("/api/signin/code/use", { contact, code: "123456" });
  expect(response.status).toBe(412);
  expect(given).toEqual([]);
});

test("a refused code signs nobody in, and this browser may go on trying", async () => {
  await using house = await aHouse();
  answer(house.bus, signInWithCode, () => Promise.reject(new AppError("unauthenticated", "No")));
  const cookie = "__Host-asked=mine";
  const response = await house.post(
    "/api/signin/code/use",
    { contact, code: "123456" },
    { cookie },
  );
  expect(response.status).toBe(401);
  expect(response.headers.has("set-cookie")).toBe(false);
});

test("another site's page asks for no code and gives none", async () => {
  await using house = await aHouse();
  const { asked, given } = withCodes(house);
  const headers = { origin: "https://evil.example", cookie: "__Host-asked=mine" };
  for (const path of ["/api/signin/code", "/api/signin/code/use"])
    expect((await house.post(path, { contact, code: "123456" }, headers)).status).toBe(403);
  expect([asked, given]).toEqual([[], []]);
});

test("a seat's cookie is no sign-in: the join link opens nothing of home", async () => {
  await using house = await aHouse();
  answer(house.bus, me, () => Promise.reject(new AppError("not_found", "Not found")));
  const headers = { cookie: house.cookieOf(aSeat()) };
  const response = await fetch(`${house.url}/trpc/me.get?input={}`, { headers });
  expect(response.status).toBe(404);
  const used = await house.post("/api/signin/code/use", { contact, code: "123456" }, headers);
  expect(used.status).toBe(412);
});

test("too many presses from one network wait", async () => {
  await using house = await aHouse({ limits: { signInCode: 1 } });
  withCodes(house);
  expect((await house.post("/api/signin/code", { contact })).status).toBe(200);
  expect((await house.post("/api/signin/code", { contact })).status).toBe(429);
});
