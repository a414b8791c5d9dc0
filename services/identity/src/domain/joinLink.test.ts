import { expect, test } from "vitest";
import { closedBecause, joinState, linkUse, opensAt, seatEndOf } from "./joinLink.ts";

const at = (time: string) => new Date(`2026-03-02T${time}Z`);
const link = { startsAt: at("18:00:00"), endsAt: at("21:00:00"), revokedAt: null };
const revoked = { ...link, revokedAt: at("12:00:00") };

test.each([
  ["17:29:59", "early"],
  ["17:30:00", "open"],
  ["21:14:59", "open"],
  ["21:15:00", "over"],
])("at %s a link for six to nine, which may run over, is %s", (time, state) => {
  expect(joinState(link, at(time))).toBe(state);
});

test.each(["12:00:00", "18:00:00", "23:00:00"])("at %s a revoked one is revoked", (time) => {
  expect(joinState(revoked, at(time))).toBe("revoked");
});

test("it opens half an hour before the start", () => {
  expect(opensAt(link)).toEqual(at("17:30:00"));
});

test("a seat is there when control says that the session is over", () => {
  expect(seatEndOf(link)).toEqual(at("21:16:00"));
});

test("each closed state says what to do", () => {
  const words = (["early", "over", "revoked"] as const).map((state) => closedBecause(state));
  expect(new Set(words.map(({ code }) => code))).toEqual(new Set(["conflict"]));
  expect(new Set(words.map(({ message }) => message)).size).toBe(3);
});

const issued = (hours: number, changes: object = {}) => ({
  startsAt: at(`0${hours}:00:00`),
  endsAt: at(`0${hours + 1}:00:00`),
  revokedAt: null,
  used: false,
  ...changes,
});

test.each([
  ["nothing", [], "none"],
  ["one ahead", [issued(5)], "unused"],
  ["one that is on", [issued(3, { used: true }), issued(8)], "used"],
  ["only past ones", [issued(1, { used: true }), issued(2)], "unused"],
  ["one that runs over", [issued(2, { used: true, endsAt: at("03:20:00") }), issued(8)], "used"],
  ["one that was replaced", [issued(5, { revokedAt: at("01:00:00") }), issued(5)], "unused"],
  ["one that was taken back", [issued(5, { revokedAt: at("01:00:00") })], "revoked"],
])("of %s staff are told the next", (_what, links, use) => {
  expect(linkUse(links, at("03:30:00"))).toBe(use);
});
