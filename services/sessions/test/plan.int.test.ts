import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import { sessions } from "@hearth/contracts/sessions";
import { anActor } from "@hearth/testing/people";
import { type House, sessionsHouse } from "./house.ts";

const { rpc } = sessions;
let house: House;
beforeAll(async () => {
  house = await sessionsHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

const some = <T>(one: T | undefined): T => {
  if (one === undefined) throw new Error("There is none");
  return one;
};
const task = { text: "Breathe", link: null };
const roomsOf = (...people: readonly (readonly string[])[]) =>
  people.map((personIds, n) => ({ name: `Table ${n + 1}`, task, personIds: [...personIds] }));
const peopleIn = (rooms: readonly { personIds: readonly string[] }[]) =>
  rooms.map(({ personIds }) => personIds.toSorted());
const aMember = async () => {
  const { personId } = anActor({ tenant: house.tenant, role: "client" });
  await house.join(personId, "client");
  return personId;
};

test("sets of rooms are prepared for a group, by person, and changed by one hand at a time", async () => {
  const { call, answer, groupId, clinician } = house;
  const ana = randomUUID();
  const fresh = { groupId, setId: null, version: 0, name: "Tuesdays", rooms: roomsOf([ana], []) };
  const added = await call(rpc.saveSet, fresh);
  expect(added).toMatchObject({ version: 1, name: "Tuesdays", rooms: fresh.rooms });
  const { setId } = added;
  const changed = await call(rpc.saveSet, { ...fresh, setId, version: 1, name: "Fridays" });
  expect(changed).toMatchObject({ setId, version: 2, name: "Fridays" });
  const late = await answer(rpc.saveSet, { ...fresh, setId, version: 1 }, clinician);
  expect(late).toMatchObject({ code: "stale" });
  const { sets } = await call(rpc.listSets, { groupId });
  expect(sets).toContainEqual(changed);
  await call(rpc.deleteSet, { groupId, setId });
  expect((await call(rpc.listSets, { groupId })).sets).not.toContainEqual(changed);
  const gone = await answer(rpc.saveSet, { ...fresh, setId, version: 2 }, clinician);
  expect(gone).toMatchObject({ code: "not_found" });
});

test("a prepared set places people who come only by a link, also those who are not here yet", async () => {
  const { call, liveGroup, groupId, viewOf } = house;
  const { sessionId, seats } = await liveGroup(2);
  const [ana = "", ben = ""] = seats.map(({ personId }) => personId);
  const later = randomUUID();
  const rooms = roomsOf([ana, later], [ben]);
  const { setId } = await call(rpc.saveSet, {
    groupId,
    setId: null,
    version: 0,
    name: "Set",
    rooms,
  });
  const plan = await call(rpc.suggestPlan, { sessionId, way: { kind: "set", setId } });
  expect(plan).toEqual({ rooms, rounds: [], unmet: [] });
  const { version } = await call(rpc.savePlan, { sessionId, version: 0, rooms: plan.rooms });
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  for (const [n, seat] of seats.entries()) {
    const view = await viewOf(sessionId, seat);
    expect(view.me.room).toBe(view.rooms[n]?.roomId);
  }
});

test("the same rooms as last time are there in the next session of the group", async () => {
  const { call, liveGroup, plan, answer, clinician, schedule, enter, viewOf } = house;
  const group = await liveGroup(4);
  const version = await plan(group);
  await call(rpc.openBreakouts, { sessionId: group.sessionId, version, minutes: null });
  const cem = some(group.ids[2]);
  const second = some((await viewOf(group.sessionId, clinician)).rooms[1]).roomId;
  const moved = { sessionId: group.sessionId, participantId: cem, room: second };
  await call(rpc.moveParticipant, moved);
  await call(rpc.endSession, { sessionId: group.sessionId });

  const sessionId = await schedule();
  await enter(sessionId, clinician, "Lead");
  await call(rpc.openSession, { sessionId });
  const people = group.seats.map((seat) => ({ ...seat, seat: randomUUID(), sessionId }));
  for (const seat of people) await enter(sessionId, seat, "Client");
  await call(rpc.admitAll, { sessionId });
  const [a, b, c, d] = people.map(({ personId }) => personId) as [string, string, string, string];
  const last = await call(rpc.suggestPlan, { sessionId, way: { kind: "last" } });
  expect(peopleIn(last.rooms)).toEqual([[a], [b, c, d].toSorted()]);

  const rotation = await call(rpc.suggestPlan, { sessionId, way: { kind: "rotation", rooms: 2 } });
  const together = rotation.rooms.find(({ personIds }) => personIds.includes(a));
  expect(together?.personIds).not.toContain(c);
  expect(rotation.rounds[0]).toEqual(rotation.rooms.map(({ personIds }) => personIds));
  const unknown = { sessionId, way: { kind: "set", setId: randomUUID() } } as const;
  expect(await answer(rpc.suggestPlan, unknown, clinician)).toMatchObject({ code: "not_found" });
});

test("rooms by chance are even, and keep pairs apart and together; what can't be kept is named", async () => {
  const { call, liveGroup, groupId, join } = house;
  const { sessionId, seats } = await liveGroup(5);
  const [ana = "", ben = "", cem = ""] = seats.map(({ personId }) => personId);
  for (const { personId } of seats) await join(personId, "client");
  const reason = "They said so";
  const apart = await call(rpc.setPair, { groupId, a: ana, b: ben, kind: "apart", reason });
  const bound = await call(rpc.setPair, { groupId, a: cem, b: ana, kind: "together", reason });
  for (let n = 0; n < 5; n += 1) {
    const { rooms, unmet } = await call(rpc.suggestPlan, {
      sessionId,
      way: { kind: "random", rooms: 2 },
    });
    expect(rooms.map(({ personIds }) => personIds.length).toSorted()).toEqual([2, 3]);
    const roomOf = (id: string) => rooms.findIndex(({ personIds }) => personIds.includes(id));
    expect(roomOf(ana)).not.toBe(roomOf(ben));
    expect(roomOf(ana)).toBe(roomOf(cem));
    expect(unmet).toEqual([]);
  }
  const single = { sessionId, way: { kind: "random", rooms: 1 } } as const;
  expect((await call(rpc.suggestPlan, single)).unmet).toEqual([apart.pairId]);
  for (const { pairId } of [apart, bound]) await call(rpc.removePair, { groupId, pairId });
});

test("what is said of the same two again takes the place of what was said", async () => {
  const { call, answer, groupId, clinician } = house;
  const [a, b] = [await aMember(), await aMember()];
  const first = await call(rpc.setPair, { groupId, a, b, kind: "apart", reason: "One" });
  const second = await call(rpc.setPair, { groupId, a: b, b: a, kind: "together", reason: "Two" });
  expect(second).toEqual({ ...first, kind: "together", reason: "Two" });
  expect((await call(rpc.listPairs, { groupId })).pairs).toEqual([second]);
  await call(rpc.removePair, { groupId, pairId: first.pairId });
  const again = { groupId, pairId: first.pairId };
  expect(await answer(rpc.removePair, again, clinician)).toMatchObject({ code: "not_found" });
  const self = { groupId, a, b: a, kind: "apart" as const, reason: "One" };
  expect(await answer(rpc.setPair, self, clinician)).toMatchObject({ code: "invalid_input" });
  const stranger = { ...self, b: randomUUID() };
  expect(await answer(rpc.setPair, stranger, clinician)).toMatchObject({ code: "not_found" });
});

/** Each request about one group, as one would ask it of any group. */
const asking = (of: { groupId: string; setId: string; pairId: string; a: string; b: string }) => {
  const { groupId, setId, pairId, a, b } = of;
  return {
    listSets: [rpc.listSets, { groupId }],
    saveSet: [rpc.saveSet, { groupId, setId, version: 1, name: "Mine", rooms: roomsOf([a]) }],
    deleteSet: [rpc.deleteSet, { groupId, setId }],
    listPairs: [rpc.listPairs, { groupId }],
    setPair: [rpc.setPair, { groupId, a, b, kind: "apart", reason: "Mine" }],
    removePair: [rpc.removePair, { groupId, pairId }],
  } as const satisfies Record<string, readonly [Rpc, object]>;
};
const names = Object.keys(
  asking({ groupId: "", setId: "", pairId: "", a: "", b: "" }),
) as (keyof ReturnType<typeof asking>)[];

test.each(names)("%s says of somebody else's group what it says of none", async (name) => {
  const { call, answer, groupId, tenant, join } = house;
  const elsewhere = randomUUID();
  const other = anActor({ tenant, role: "clinician" });
  await join(other.personId, "clinician", { groupId: elsewhere });
  const client = anActor({ tenant, role: "client" });
  await join(client.personId, "client");
  const far = anActor({ role: "clinician" });
  await join(far.personId, "clinician", { tenant: far.tenant, groupId: elsewhere });
  const coordinator = anActor({ tenant, role: "coordinator" });
  await join(coordinator.personId, "coordinator");
  const [a, b] = [await aMember(), await aMember()];
  const fresh = { groupId, setId: null, version: 0, name: "Set", rooms: roomsOf([a]) };
  const { setId } = await call(rpc.saveSet, fresh);
  const { pairId } = await call(rpc.setPair, { groupId, a, b, kind: "together", reason: "Kin" });
  const kept = async () => [
    (await call(rpc.listSets, { groupId })).sets,
    (await call(rpc.listPairs, { groupId })).pairs,
  ];
  const before = await kept();
  const absentIds = { groupId: randomUUID(), setId: randomUUID(), pairId: randomUUID() };
  const absent = asking({ ...absentIds, a: randomUUID(), b: randomUUID() })[name];
  const theirs = asking({ groupId, setId, pairId, a, b })[name];
  for (const outsider of [other, client, far, coordinator] as Actor[]) {
    const said: unknown = await answer(theirs[0] as Rpc, theirs[1], outsider);
    expect(said).toEqual(await answer(absent[0] as Rpc, absent[1], outsider));
    expect(said).not.toHaveProperty("data");
  }
  expect(await kept()).toEqual(before);
});

test("a set or a pair of another group is not found in one's own", async () => {
  const { call, answer, groupId, tenant, join } = house;
  const elsewhere = randomUUID();
  const other = anActor({ tenant, role: "clinician" });
  await join(other.personId, "clinician", { groupId: elsewhere });
  const fresh = { groupId, setId: null, version: 0, name: "Set", rooms: roomsOf([]) };
  const { setId } = await call(rpc.saveSet, fresh);
  const [a, b] = [await aMember(), await aMember()];
  const { pairId } = await call(rpc.setPair, { groupId, a, b, kind: "apart", reason: "Kin" });
  const of = (ids: { setId: string; pairId: string }) =>
    asking({ groupId: elsewhere, a, b, ...ids });
  const absent = of({ setId: randomUUID(), pairId: randomUUID() });
  for (const name of ["saveSet", "deleteSet", "removePair"] as const) {
    const [contract, input] = of({ setId, pairId })[name];
    const said: unknown = await answer(contract as Rpc, input, other);
    expect(said).toEqual(await answer(absent[name][0] as Rpc, absent[name][1], other));
    expect(said).toMatchObject({ code: "not_found" });
  }
});
