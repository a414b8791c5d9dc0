import { expect, test } from "vitest";
import { outcomeOf, type Press } from "./redemption.ts";

const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const [own, other, older] = ["a".repeat(64), "b".repeat(64), "c".repeat(64)];
const held = { seatHash: other, formerHash: older };
const asked = { askedAt: at("18:00:00"), expiresAt: at("18:10:00"), wrongTries: 0 };

const press = (changes: Partial<Press> = {}) =>
  outcomeOf({
    link: { startsAt: at("18:00:00"), endsAt: at("21:00:00"), revokedAt: null },
    held: null,
    seatHash: own,
    formerSeatHash: undefined,
    asked: null,
    codesLately: 0,
    code: "none",
    now: at("18:05:00"),
    ...changes,
  });

test("the first browser sits", () => {
  expect(press()).toEqual({ do: "takeSeat" });
});

test.each([
  ["with its cookie", { formerSeatHash: other }],
  ["with the cookie before, when it missed the answer", { formerSeatHash: older }],
  ["that presses twice", { seatHash: other }],
])("a browser %s keeps its seat without a code", (_how, changes) => {
  expect(press({ held, ...changes })).toEqual({ do: "keepSeat", held });
});

test("another browser asks for a code, also with a cookie of something else", () => {
  expect(press({ held })).toEqual({ do: "sendCode" });
  expect(press({ held, formerSeatHash: "d".repeat(64) })).toEqual({ do: "sendCode" });
});

test("a second press waits for the code that is on its way, and a later one asks again", () => {
  expect(press({ held, asked, now: at("18:00:20") })).toEqual({ do: "awaitCode" });
  expect(press({ held, asked, now: at("18:00:40") })).toEqual({ do: "sendCode" });
  const usedUp = { ...asked, wrongTries: 5 };
  expect(press({ held, asked: usedUp, now: at("18:00:20") })).toEqual({ do: "sendCode" });
});

test("five codes an hour and no more", () => {
  expect(press({ held, codesLately: 4 })).toEqual({ do: "sendCode" });
  expect(press({ held, codesLately: 5 })).toMatchObject({
    do: "refuse",
    because: { code: "rate_limited" },
  });
});

test("the right code takes the seat over", () => {
  expect(press({ held, asked, code: "right" })).toEqual({ do: "takeOver", held, asked });
});

test("a wrong code is counted", () => {
  expect(press({ held, asked, code: "wrong" })).toMatchObject({
    do: "countWrongTry",
    because: { code: "invalid_input" },
  });
});

test.each([
  ["was never asked for", { asked: null }],
  ["is ten minutes old", { asked, now: at("18:10:00") }],
  ["had five wrong tries", { asked: { ...asked, wrongTries: 5 } }],
])("a code that %s is worth nothing, right or not", (_why, changes) => {
  for (const code of ["right", "wrong"] as const)
    expect(press({ held, code, ...changes })).toMatchObject({
      do: "refuse",
      because: { code: "conflict" },
    });
});

test.each([
  ["before it opens", { now: at("17:29:00") }],
  ["after the latest end", { now: at("21:15:00") }],
])("%s nobody sits, whatever they hold", (_when, changes) => {
  for (const more of [{}, { held, formerSeatHash: other }, { held, asked, code: "right" as const }])
    expect(press({ ...changes, ...more })).toMatchObject({ do: "refuse" });
});
