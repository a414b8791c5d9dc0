import { expect, test } from "vitest";
import { aGroup, arrival, now } from "../../../test/aGroup.ts";
import { changeSession } from "../liveState.ts";
import { admitAll, enter } from "../people.ts";
import { viewFor } from "../view.ts";

test("staff and observers who are in are shown by name to every client, also with the member list locked", () => {
  const observer = { ...arrival("olga"), role: "observer" as const };
  const group = admitAll(enter(enter(aGroup(["ana"]), observer), arrival("second", true)), now);
  const { floor } = group.session;
  const locked = changeSession(group, {
    floor: { ...floor, locks: { ...floor.locks, memberList: true } },
  });
  const names = viewFor(locked, "at-ana", now)?.roster.map(({ displayName }) => displayName);
  expect(names).toEqual(expect.arrayContaining(["lead", "second", "olga"]));
});
