import { latestEndOf } from "@hearth/contracts/sessions/ending";
import { expect, test } from "vitest";
import { aGroup, now } from "../../test/aGroup.ts";
import { opened, withPlan } from "../../test/aPlan.ts";
import { end } from "./lifecycle.ts";
import { admit, admitAll, refuse } from "./people.ts";
import { viewFor } from "./view.ts";

const names = (people: readonly { displayName: string }[] = []) =>
  people.map(({ displayName }) => displayName).toSorted();
const group = admit(aGroup(["ana", "ben", "cem"]), ["at-ana", "at-ben"], now);

test("who waits knows the times and themselves, and of nobody else", () => {
  const view = viewFor(group, "at-cem", now);
  expect(view).toMatchObject({ phase: "live", me: { state: "lobby", room: null } });
  expect(view).toMatchObject({ lobby: [], roster: [], rooms: [], breakout: null });
  expect(JSON.stringify(view)).not.toMatch(/ana|ben|lead/);
});

test("who was refused knows of nobody either", () => {
  const view = viewFor(refuse(group, "at-cem", now), "at-cem", now);
  expect(view).toMatchObject({ me: { state: "refused" }, lobby: [], roster: [] });
});

test("a client sees who is in the session, and nothing of the lobby", () => {
  const view = viewFor(group, "at-ana", now);
  expect(names(view?.roster)).toEqual(["ana", "ben", "lead"]);
  expect(view?.lobby).toEqual([]);
});

test("staff see everybody, and the lobby", () => {
  const view = viewFor(group, "at-lead", now);
  expect(names(view?.roster)).toEqual(["ana", "ben", "lead"]);
  expect(names(view?.lobby)).toEqual(["cem"]);
});

test("in breakout rooms a client sees the own room and the staff; staff see all", () => {
  const four = admitAll(aGroup(["ana", "ben", "cem", "dia"]), now);
  const open = opened(withPlan(four, ["ana", "ben"], ["cem", "dia"]));
  const view = viewFor(open, "at-ana", now);
  expect(view?.roster).toHaveLength(3);
  const rooms = new Set(view?.roster.filter(({ staff }) => !staff).map(({ room }) => room));
  expect([...rooms]).toEqual([view?.me.room]);
  expect(viewFor(open, "at-lead", now)?.roster).toHaveLength(5);
  expect(view?.breakout).toMatchObject({ endsAt: null, recallAt: null, help: [] });
});

test("everybody is told when it ends by itself, until it has ended", () => {
  const { closesAt, endsAt } = viewFor(group, "at-ana", now) ?? {};
  expect(closesAt).toBe(latestEndOf(new Date(endsAt ?? "")).toISOString());
  expect(viewFor(end(group, now), "at-ana", now)).not.toHaveProperty("closesAt");
});

test("after the end nobody sees anybody", () => {
  const view = viewFor(end(group, now), "at-lead", now);
  expect(view).toMatchObject({ phase: "ended", lobby: [], roster: [], me: { room: null } });
});

test("who never came has no view", () => {
  expect(viewFor(group, "at-nobody", now)).toBeNull();
});
