import { expect, test } from "vitest";
import { aGroup, find, now } from "../../test/aGroup.ts";
import { setCameraRule } from "./cameraRule.ts";
import { admitAll } from "./people.ts";
import { powersOf } from "./powers.ts";
import { tableOf } from "./table.ts";
import { viewFor } from "./view.ts";

const group = () => admitAll(aGroup(["ann", "ben"]), now);
const idOf = (person: string) => find(group(), person).participantId;

test("where cameras are kept off no client can be seen, but who is excepted and staff can", () => {
  const dark = setCameraRule(group(), { rule: "off", exceptions: [idOf("ann")], now });
  expect(tableOf(dark).noCamera).toEqual([find(dark, "ben").participantId]);
  expect(powersOf(dark, find(dark, "lead")).camera).toBe(true);
});

test("where cameras are asked for nobody is made to turn theirs on or kept from turning it off", () => {
  const asked = setCameraRule(group(), { rule: "on", exceptions: [], now });
  expect(tableOf(asked).noCamera).toEqual([]);
});

test("who is excepted is for staff to know: clients see the rule alone", () => {
  const dark = setCameraRule(group(), { rule: "off", exceptions: [idOf("ann")], now });
  const floorOf = (person: string) => viewFor(dark, find(dark, person).participantId, now)?.floor;
  expect(floorOf("lead")?.cameraExceptions).toEqual([idOf("ann")]);
  expect(floorOf("ben")).toMatchObject({ cameraRule: "off", cameraExceptions: [] });
  expect(floorOf("ann")).toMatchObject({ cameraRule: "optional", cameraExceptions: [] });
});

test("somebody who is not there can't be excepted", () => {
  const set = () => setCameraRule(group(), { rule: "on", exceptions: ["nobody"], now });
  expect(set).toThrow(expect.objectContaining({ code: "not_found" }));
});
