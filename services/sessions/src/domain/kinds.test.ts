import { SessionKind } from "@hearth/contracts/sessions/kinds";
import { expect, test } from "vitest";
import { kinds } from "./kinds.ts";
import { leads } from "./leading.ts";

test("each kind of meeting has leaders and locks of its own", () => {
  const begun = SessionKind.options.map((kind) => JSON.stringify(kinds[kind]));
  expect(new Set(begun).size).toBe(SessionKind.options.length);
});

test("a clinician leads every kind, a client none", () => {
  for (const kind of SessionKind.options) {
    expect(leads("clinician", kind)).toBe(true);
    expect(leads("client", kind)).toBe(false);
    expect(leads(null, kind)).toBe(false);
  }
});

test("a peer specialist leads the meetings of peers, and neither somebody's own hour nor a family's", () => {
  const led = SessionKind.options.filter((kind) => leads("peer_specialist", kind));
  expect(led).toEqual(["group", "workshop", "peer_led", "alumni"]);
});

test("in a lecture people listen until a microphone is opened for them; among peers anybody shares", () => {
  expect(kinds.family_education.locks.microphone).toBe(true);
  expect(kinds.workshop.locks.microphone).toBe(true);
  expect(kinds.peer_led.locks).toMatchObject({ microphone: false, sharing: false });
});
