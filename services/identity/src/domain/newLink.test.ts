import { expect, test } from "vitest";
import { maySendAnew, type Wish } from "./newLink.ts";

const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const wish: Wish = {
  link: { startsAt: at("18:00:00"), endsAt: at("21:00:00"), revokedAt: at("17:50:00") },
  isMember: true,
  isDisabled: false,
  mailsLately: 2,
  now: at("18:10:00"),
};

test("who lost a link gets a new one, also while the session runs over", () => {
  expect(maySendAnew(wish)).toBe(true);
  expect(maySendAnew({ ...wish, now: at("21:10:00") })).toBe(true);
});

test.each([
  ["who belongs to the group no more", { isMember: false }],
  ["who is disabled", { isDisabled: true }],
  ["who comes after the end", { now: at("21:15:00") }],
  ["who has been sent three in this hour", { mailsLately: 3 }],
])("%s gets none", (_who, changes) => {
  expect(maySendAnew({ ...wish, ...changes })).toBe(false);
});
