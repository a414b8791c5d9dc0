import { expect, test } from "vitest";
import { identity } from "@hearth/contracts/identity";
import { aHash, type House, invited, minutes, rowsOf, whole } from "./house.ts";

const { seatRevoked } = identity.events;

test("on another device the contact's code takes the seat over, once", async () => {
  const { here, led, press } = await invited();
  await using house = here;
  const [laptop, phone, stranger] = [aHash(), aHash(), aHash()];
  const first = await press({ seatHash: laptop });

  const asked = await press({ seatHash: phone });
  expect(asked).toEqual({
    result: "code_sent",
    sentTo: expect.stringMatching(/^c•••@e•••\.org$/) as string,
  });
  const [notice] = await house.sendWaiting();
  expect(notice).toMatchObject({ channel: "email", to: led.clientA.email, subject: "Your code" });
  const code = /\d{6}/.exec(notice?.text ?? "")?.[0] ?? "";
  expect(notice?.text).not.toMatch(/group|session|hearth|house|clinic|therapy|program/i);

  expect(await whole(press({ seatHash: stranger, code }))).toMatchObject({ code: "conflict" });
  const taken = await press({ seatHash: phone, code });
  expect(taken).toMatchObject({ result: "seated", actor: { personId: led.clientA.personId } });
  expect(await whole(house.knock("resolveSeat", { seatHash: laptop }))).toMatchObject({
    code: "unauthenticated",
  });
  expect(await house.facts(seatRevoked.subject)).toMatchObject([
    { data: { seat: first.result === "seated" ? first.actor.seat : "" } },
  ]);
  expect(await whole(press({ seatHash: laptop, code }))).toMatchObject({ code: "conflict" });
});

test("a code is sent once however often it is told, and is nowhere in the database", async () => {
  const { here, led, press } = await invited();
  await using house = here;
  await press();
  const phone = aHash();
  await press({ seatHash: phone });
  await press({ seatHash: phone });

  await house.sendWaiting();
  await house.sendWaiting();

  expect(house.sent).toHaveLength(1);
  const code = /\d{6}/.exec(house.sent[0]?.text ?? "")?.[0] ?? "none";
  const { codes } = await rowsOf(house, led.tenant);
  expect(codes).toHaveLength(1);
  expect(Object.values(codes[0] ?? {}).map(String)).not.toContain(code);
});

const codeFor = async (
  house: House,
  press: (changes: object) => Promise<unknown>,
  seatHash: string,
) => {
  await press({ seatHash });
  const sent = await house.sendWaiting();
  return /\d{6}/.exec(sent.at(-1)?.text ?? "")?.[0] ?? "";
};

test("five wrong codes end it: the right one is worth nothing then, and a new one is", async () => {
  const { here, press } = await invited();
  await using house = here;
  const phone = aHash();
  await press();
  const code = await codeFor(house, press, phone);
  const wrong = code === "000000" ? "111111" : "000000";

  for (let n = 0; n < 5; n += 1)
    expect(await whole(press({ seatHash: phone, code: wrong }))).toMatchObject({
      code: "invalid_input",
    });
  expect(await whole(press({ seatHash: phone, code }))).toMatchObject({ code: "conflict" });

  house.later(minutes);
  const fresh = await codeFor(house, press, phone);
  expect(await press({ seatHash: phone, code: fresh })).toHaveProperty("result", "seated");
});

test("after ten minutes a code is worth nothing, sent or not", async () => {
  const { here, press } = await invited();
  await using house = here;
  const phone = aHash();
  await press();
  const code = await codeFor(house, press, phone);
  house.later(10 * minutes);
  expect(await whole(press({ seatHash: phone, code }))).toMatchObject({ code: "conflict" });

  await press({ seatHash: phone });
  house.later(10 * minutes);
  await house.sendWaiting();
  expect(house.sent).toHaveLength(1);
});

test("a contact gets five codes an hour at most", async () => {
  const { here, press } = await invited();
  await using house = here;
  await press();
  for (let n = 0; n < 5; n += 1) {
    house.later(minutes);
    expect(await press()).toMatchObject({ result: "code_sent" });
  }
  house.later(minutes);
  expect(await whole(press())).toMatchObject({ code: "rate_limited" });
  house.later(60 * minutes);
  expect(await press()).toMatchObject({ result: "code_sent" });
});
