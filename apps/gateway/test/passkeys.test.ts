import { expect, test } from "vitest";
import { identity } from "@hearth/contracts/identity";
import { anActor, aSeat } from "@hearth/testing/people";
import { hashOf } from "../src/secrets.ts";
import { aHouse, answer, type House } from "./house.ts";

const { newPasskey, addPasskey, signInWithPasskey } = identity.rpc;
const endsAt = "2030-01-01T00:00:00.000Z";
const response = { id: "a-key", response: {} };

const cookieIn = (answered: Response, name: string) =>
  answered.headers
    .getSetCookie()
    .find((one) => one.startsWith(`${name}=`))
    ?.replace(/;.*/, "") ?? "";

type Given = { challenge: string; origin: string; rpId: string };

function withKeys(house: House) {
  const given: Given[] = [];
  const opened: { sessionHash: string; deviceHash: string }[] = [];
  answer(house.bus, newPasskey, ({ challenge }) => Promise.resolve({ challenge }));
  answer(house.bus, addPasskey, (input) => {
    given.push(input);
    return Promise.resolve({});
  });
  answer(house.bus, signInWithPasskey, (input) => {
    given.push(input);
    opened.push(input);
    return Promise.resolve({ actor: anActor({ role: "client" }), absoluteExpiry: endsAt });
  });
  return { given, opened };
}

test("a passkey answers the challenge of its own browser, for the site that it is on", async () => {
  await using house = await aHouse();
  const { given, opened } = withKeys(house);
  const prepared = await house.post("/api/signin/passkey/prepare", {});
  const options = (await prepared.json()) as { challenge: string; rpId: string };
  expect(options).toMatchObject({ rpId: "localhost", userVerification: "required" });
  const cookie = cookieIn(prepared, "__Host-challenge");
  const answered = await house.post("/api/signin/passkey", { response }, { cookie });

  expect(await answered.json()).toEqual({});
  const { challenge } = options;
  expect(given).toMatchObject([{ challenge, origin: house.url, rpId: "localhost", response }]);
  const secret = cookieIn(answered, "__Host-sid").replace("__Host-sid=", "");
  expect(opened).toMatchObject([{ sessionHash: hashOf(secret) }]);
});

test.each(["", "__Host-challenge=made.up.mark", "__Host-challenge=9999999999999.a.b"])(
  "without a challenge of ours (%s) nobody is asked",
  async (cookie) => {
    await using house = await aHouse();
    const { given } = withKeys(house);
    const signedIn = { cookie: `${house.cookieOf(anActor())}; ${cookie}` };
    for (const path of ["/api/signin/passkey", "/api/passkey/add"])
      expect((await house.post(path, { response }, signedIn)).status).toBe(412);
    expect(given).toEqual([]);
  },
);

test("only who has signed in adds a passkey: a seat or nobody does not", async () => {
  await using house = await aHouse();
  const { given } = withKeys(house);
  const mine = { cookie: house.cookieOf(anActor({ role: "client" })) };
  const prepared = await house.post("/api/passkey/prepare", {}, mine);
  const challenge = cookieIn(prepared, "__Host-challenge");
  for (const cookie of ["", house.cookieOf(aSeat())])
    for (const path of ["/api/passkey/prepare", "/api/passkey/add"]) {
      const refused = await house.post(path, { response }, { cookie: `${cookie}; ${challenge}` });
      expect(refused.status).toBe(401);
    }
  expect(given).toEqual([]);
  const added = { cookie: `${mine.cookie}; ${challenge}` };
  expect((await house.post("/api/passkey/add", { response }, added)).status).toBe(200);
  expect(given).toHaveLength(1);
});
