import { expect, test } from "vitest";
import { aGroup, find, now } from "../../test/aGroup.ts";
import { type Cameras, setCameraRule } from "./cameraRule.ts";
import type { LiveState } from "./liveState.ts";
import { admitAll } from "./people.ts";
import { powersOf } from "./powers.ts";
import { tableOf } from "./table.ts";
import { viewFor } from "./view.ts";

const group = () => admitAll(aGroup(["ann", "ben"]), now);
const set = (state: LiveState, change: Partial<Cameras>) =>
  setCameraRule(state, { except: [], exceptNoMore: [], now, ...change });
const idOf = (person: string) => find(group(), person).participantId;

test("where cameras are kept off no client can be seen, but who is excepted and staff can", () => {
  const dark = set(group(), { rule: "off", exceptions: [idOf("ann")] });
  expect(tableOf(dark).noCamera).toEqual([find(dark, "ben").participantId]);
  expect(powersOf(dark, find(dark, "lead")).camera).toBe(true);
});

test("where cameras are asked for nobody is made to turn theirs on or kept from turning it off", () => {
  const asked = set(group(), { rule: "on", exceptions: [] });
  expect(tableOf(asked).noCamera).toEqual([]);
});

test("who is excepted is for staff to know: clients see the rule alone", () => {
  const dark = set(group(), { rule: "off", exceptions: [idOf("ann")] });
  const floorOf = (person: string) => viewFor(dark, find(dark, person).participantId, now)?.floor;
  expect(floorOf("lead")?.cameraExceptions).toEqual([idOf("ann")]);
  expect(floorOf("ben")).toMatchObject({ cameraRule: "off", cameraExceptions: [] });
  expect(floorOf("ann")).toMatchObject({ cameraRule: "optional", cameraExceptions: [] });
});

test("of two who lead, neither takes back the exception that the other has just made", () => {
  const exceptionsOf = ({ session }: LiveState) => session.floor.cameraExceptions;
  const dark = set(group(), { rule: "off" });
  const both = set(set(dark, { except: [idOf("ann")] }), { except: [idOf("ben")] });
  expect(exceptionsOf(both)).toEqual([idOf("ann"), idOf("ben")]);
  expect(exceptionsOf(set(both, { except: [idOf("ben")] }))).toEqual(exceptionsOf(both));
  const one = set(both, { exceptNoMore: [idOf("ann")] });
  expect(exceptionsOf(one)).toEqual([idOf("ben")]);
  expect(one.session.floor.cameraRule).toBe("off");
  expect(exceptionsOf(set(one, { rule: "on" }))).toEqual([idOf("ben")]);
});

test("somebody who is not there can't be excepted", () => {
  for (const change of [{ exceptions: ["nobody"] }, { except: ["nobody"] }])
    expect(() => set(group(), change)).toThrow(expect.objectContaining({ code: "not_found" }));
});
