import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { aGroup, find, now } from "../../test/aGroup.ts";
import { opened, withPlan } from "../../test/aPlan.ts";
import { admitAll, depart } from "./people.ts";
import { hideWork, shownTo, showWork } from "./showing.ts";

const group = admitAll(aGroup(["ann", "ben"]), now);
const work = { showingId: randomUUID(), participantId: "at-ann" };
const shown = showWork(group, find(group, "lead"), work);
const conflict = expect.objectContaining({ code: "conflict" }) as Error;
const notFound = expect.objectContaining({ code: "not_found" }) as Error;

test("work is seen by everybody in the room where its client is", () => {
  for (const one of shown.participants) expect(shownTo(shown, one)).toEqual(work);
});

test("it crosses no wall: not with who goes to another room, nor with its client", () => {
  const benApart = opened(withPlan(shown, ["ben"]));
  expect(shownTo(benApart, find(benApart, "ben"))).toBeNull();
  expect(shownTo(benApart, find(benApart, "ann"))).toEqual(work);
  const bothApart = opened(withPlan(shown, ["ann", "ben"]));
  for (const one of bothApart.participants) expect(shownTo(bothApart, one)).toBeNull();
});

test("it goes with its client", () => {
  const left = depart(shown, { is: ({ personId }) => personId === "ann", as: "left", now });
  for (const one of left.participants) expect(shownTo(left, one)).toBeNull();
});

test("it is shown where its client is, or not at all", () => {
  const apart = opened(withPlan(group, ["ann"]));
  expect(() => showWork(apart, find(apart, "lead"), work)).toThrow(conflict);
  const nobody = { ...work, participantId: randomUUID() };
  expect(() => showWork(group, find(group, "lead"), nobody)).toThrow(conflict);
});

test("who leads and its client hide it; for others there is nothing to hide", () => {
  const hide = (participantId: string, leads: boolean) => hideWork(shown, { participantId, leads });
  expect(hide("at-ann", false).session.tools.shown).toBeNull();
  expect(hide("at-lead", true).session.tools.shown).toBeNull();
  expect(() => hide("at-ben", false)).toThrow(notFound);
  expect(() => hideWork(group, { participantId: "at-ben", leads: false })).toThrow(notFound);
});
