import { afterAll, beforeAll, expect, test } from "vitest";
import { sessions } from "@hearth/contracts/sessions";
import { anActor } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { type House, sessionsHouse } from "./house.ts";

const { rpc } = sessions;
let house: House;
beforeAll(async () => {
  house = await sessionsHouse();
});
afterAll(() => house[Symbol.asyncDispose]());

const some = <T>(one: T | undefined | null): T => {
  if (one === undefined || one === null) throw new Error("There is none");
  return one;
};
const tableOf = (sessionId: string) => some(house.node.orders.get(sessionId)).table;

/** Two rooms with two clients each, or with as many as it says. */
async function openGroup(clients = 4, more: object = {}) {
  const group = await house.liveGroup(clients);
  const version = await house.plan(group);
  const { sessionId } = group;
  await house.call(rpc.openBreakouts, { sessionId, version, minutes: 20, ...more });
  const view = await house.viewOf(sessionId, house.clinician);
  const [one, two] = view.rooms.map(({ roomId }) => roomId);
  return { ...group, version, one: some(one), two: some(two), lead: view.me.participantId };
}
const logOf = async (sessionId: string) => {
  const rows = await house.database.within(house.tenant, (tx) =>
    tx.logEntry.findMany({ where: { sessionId }, orderBy: { at: "asc" } }),
  );
  return rows.map(({ kind, room, by }) => ({ kind, room, by }));
};

test("of two who plan at once the second is refused, and has the newer plan in view", async () => {
  const { liveGroup, call, answer, join, tenant, enter, viewOf, clinician, groupId } = house;
  const other = anActor({ tenant, role: "co_facilitator" });
  await join(other.personId, "co_facilitator", { groupId });
  const { sessionId, seats } = await liveGroup(2);
  const { me } = await enter(sessionId, other, "Robin");
  const told = house.hear(sessionId, me.participantId);
  await until(() => house.gateway.isUp());
  const room = {
    name: "Garden",
    task: { text: null, link: null },
    personIds: [some(seats[0]).personId],
  };
  expect(await call(rpc.savePlan, { sessionId, version: 0, rooms: [room] })).toEqual({
    version: 1,
    rooms: [room],
    savedBy: "Lead",
  });
  const late = { sessionId, version: 0, rooms: [{ ...room, name: "Kitchen" }] };
  expect(await answer(rpc.savePlan, late, other)).toMatchObject({ code: "stale" });
  expect((await viewOf(sessionId, other)).plan).toEqual({
    version: 1,
    rooms: [room],
    savedBy: "Lead",
  });
  await until(() => expect(told.at(-1)).toMatchObject({ view: { plan: { version: 1 } } }));
  expect((await viewOf(sessionId, some(seats[0]))).plan).toBeNull();
  const open = { sessionId, version: 0, minutes: null };
  expect(await answer(rpc.openBreakouts, open, clinician)).toMatchObject({ code: "stale" });
});

test("staff open up to ten named rooms; each client is where the plan says", async () => {
  const { liveGroup, call, answer, viewOf, clinician } = house;
  const { sessionId, seats } = await liveGroup(3);
  const rooms = Array.from({ length: 11 }, (_, n) => ({
    name: `Table ${n + 1}`,
    task: { text: `Task ${n + 1}`, link: "https://example.org/sheet" },
    personIds: n === 9 ? seats.map(({ personId }) => personId) : [],
  }));
  const tooMany = await answer(rpc.savePlan, { sessionId, version: 0, rooms }, clinician);
  expect(tooMany).toMatchObject({ code: "invalid_input" });
  await call(rpc.savePlan, { sessionId, version: 0, rooms: rooms.slice(0, 10) });
  await call(rpc.openBreakouts, { sessionId, version: 1, minutes: null });
  const view = await viewOf(sessionId, some(seats[0]));
  expect(view.rooms.map(({ name }) => name)).toEqual(rooms.slice(0, 10).map(({ name }) => name));
  const tenth = some(view.rooms[9]);
  expect(tenth).toMatchObject({ task: { text: "Task 10", link: "https://example.org/sheet" } });
  expect(view.me).toMatchObject({ room: tenth.roomId, assignedRoom: tenth.roomId });
  expect(Object.values(tableOf(sessionId).rooms).toSorted()).toEqual(
    ["main", tenth.roomId, tenth.roomId, tenth.roomId].toSorted(),
  );
});

test("who has only a link and comes late, or comes back, is in the own room at once", async () => {
  const { liveGroup, clientOf, call, enter, viewOf } = house;
  const { sessionId, seats } = await liveGroup(1);
  const late = clientOf(sessionId);
  const people = [some(seats[0]).personId, late.personId];
  const task = { text: null, link: null };
  const rooms = [{ name: "Garden", task, personIds: people }];
  await call(rpc.savePlan, { sessionId, version: 0, rooms });
  await call(rpc.openBreakouts, { sessionId, version: 1, minutes: null });
  const { me } = await enter(sessionId, late, "Late");
  await call(rpc.admit, { sessionId, participantIds: [me.participantId] });
  const [garden] = (await viewOf(sessionId, late)).rooms;
  expect((await viewOf(sessionId, late)).me.room).toBe(garden?.roomId);
  await call(rpc.leave, { sessionId }, late);
  expect((await enter(sessionId, late, "Late")).me.room).toBe(garden?.roomId);
  expect(tableOf(sessionId).rooms).toHaveProperty(me.participantId, garden?.roomId);
});

test("clients go to main and back by themselves; to another room only where rooms are for choice", async () => {
  const { call, answer, viewOf } = house;
  const { sessionId, seats, one, two } = await openGroup();
  const ana = some(seats[0]);
  await call(rpc.goToRoom, { sessionId, room: "main" }, ana);
  expect((await viewOf(sessionId, ana)).me).toMatchObject({ room: "main", assignedRoom: one });
  expect(await answer(rpc.goToRoom, { sessionId, room: two }, ana)).toMatchObject({
    code: "forbidden",
  });
  await call(rpc.goToRoom, { sessionId, room: one }, ana);
  expect((await viewOf(sessionId, ana)).me.room).toBe(one);

  const free = await openGroup(2, { choice: true });
  const ben = some(free.seats[1]);
  expect((await viewOf(free.sessionId, ben)).breakout).toMatchObject({ choice: true });
  await call(rpc.goToRoom, { sessionId: free.sessionId, room: free.one }, ben);
  expect((await viewOf(free.sessionId, ben)).me).toMatchObject({ room: free.one });
});

test("staff move one person and swap two, and nobody else is moved", async () => {
  const { call } = house;
  const { sessionId, ids, one, two, lead } = await openGroup();
  const [ana = "", ben = "", cem = "", dia = ""] = ids;
  await call(rpc.swapParticipants, { sessionId, a: ana, b: ben });
  await call(rpc.moveParticipant, { sessionId, participantId: cem, room: "main" });
  expect(tableOf(sessionId).rooms).toEqual({
    [ana]: two,
    [ben]: one,
    [cem]: "main",
    [dia]: two,
    [lead]: "main",
  });
});

test("a pair that is kept apart is respected by plan, move, swap and choice; clients never learn why", async () => {
  const { call, answer, join, groupId, clinician, viewOf } = house;
  const { sessionId, seats, ids, one } = await openGroup(4, { choice: true });
  const [ana, ben] = [some(seats[0]), some(seats[1])];
  for (const { personId } of [ana, ben]) await join(personId, "client", { groupId });
  const pair = { groupId, a: ana.personId, b: ben.personId, kind: "apart" as const };
  await call(rpc.setPair, { ...pair, reason: "A fight last week" });

  const move = { sessionId, participantId: some(ids[1]), room: one };
  const swap = { sessionId, a: some(ids[1]), b: some(ids[2]) };
  for (const said of [
    await answer(rpc.moveParticipant, move, clinician),
    await answer(rpc.swapParticipants, swap, clinician),
  ])
    expect(said).toMatchObject({
      code: "conflict",
      message: expect.stringContaining("keep-apart") as string,
    });
  const chosen = await answer(rpc.goToRoom, { sessionId, room: one }, ben);
  expect(chosen).toEqual({
    code: "conflict",
    message: "This room can't be chosen now: choose another one",
  });
  expect(JSON.stringify(await viewOf(sessionId, ben))).not.toMatch(/apart|fight/);

  await call(rpc.recall, { sessionId, inSeconds: 0 });
  const task = { text: null, link: null };
  const rooms = [{ name: "Both", task, personIds: [ana.personId, ben.personId] }];
  const { version } = await call(rpc.savePlan, { sessionId, version: 1, rooms });
  const open = { sessionId, version, minutes: null };
  expect(await answer(rpc.openBreakouts, open, clinician)).toEqual({
    code: "conflict",
    message: "A keep-apart pair is in one room: move one of them to another room, or add a room",
  });
});

test("staff add minutes and give another task while rooms are open; everybody sees both", async () => {
  const { call, viewOf } = house;
  const { sessionId, seats, one } = await openGroup();
  const ana = some(seats[0]);
  const endOf = async () => Date.parse(some((await viewOf(sessionId, ana)).breakout?.endsAt));
  const before = await endOf();
  await call(rpc.extendBreakouts, { sessionId, minutes: 5 });
  expect((await endOf()) - before).toBe(5 * 60_000);
  const task = { text: "One strength each", link: null };
  await call(rpc.setTask, { sessionId, roomId: one, task });
  const view = await viewOf(sessionId, ana);
  expect(view.rooms.find(({ roomId }) => roomId === one)?.task).toEqual(task);
});

test("a recall brings back everybody by itself, also who is away or visiting, and is in the log", async () => {
  const { call, viewOf, clinician } = house;
  const { sessionId, seats, one, lead } = await openGroup();
  await call(rpc.visitRoom, { sessionId, visit: { room: one, mode: "join" } });
  await call(rpc.leave, { sessionId }, some(seats[1]));
  await call(rpc.recall, { sessionId, inSeconds: 1 });
  await until(() =>
    expect(new Set(Object.values(tableOf(sessionId).rooms))).toEqual(new Set(["main"])),
  );
  const view = await viewOf(sessionId, clinician);
  expect(view).toMatchObject({ rooms: [], breakout: null, me: { room: "main", visit: null } });
  const kinds = (await logOf(sessionId)).map(({ kind, by }) => ({ kind, by }));
  expect(kinds).toContainEqual({ kind: "breakouts_opened", by: lead });
  expect(kinds).toContainEqual({ kind: "breakouts_closed", by: null });
  expect(kinds).toContainEqual({ kind: "visit_ended", by: null });
});

test("a client in a breakout room can do nothing there that staff do", async () => {
  const { answer, stored } = house;
  const { sessionId, seats, ids, one, two, version } = await openGroup();
  const before = await stored(sessionId);
  const task = { text: null, link: null };
  const rooms = [{ name: "Mine", task, personIds: [] }];
  const tries = [
    await answer(rpc.suggestPlan, { sessionId, way: { kind: "last" } }, some(seats[0])),
    await answer(rpc.savePlan, { sessionId, version, rooms }, some(seats[0])),
    await answer(rpc.openBreakouts, { sessionId, version, minutes: null }, some(seats[0])),
    await answer(
      rpc.moveParticipant,
      { sessionId, participantId: some(ids[0]), room: two },
      some(seats[0]),
    ),
    await answer(
      rpc.swapParticipants,
      { sessionId, a: some(ids[0]), b: some(ids[1]) },
      some(seats[0]),
    ),
    await answer(rpc.setTask, { sessionId, roomId: one, task }, some(seats[0])),
    await answer(rpc.extendBreakouts, { sessionId, minutes: 5 }, some(seats[0])),
    await answer(rpc.recall, { sessionId, inSeconds: 0 }, some(seats[0])),
    await answer(rpc.speakToAll, { sessionId, speaking: true }, some(seats[0])),
    await answer(rpc.answerHelp, { sessionId, participantId: some(ids[0]) }, some(seats[0])),
    await answer(rpc.visitRoom, { sessionId, visit: { room: two, mode: "join" } }, some(seats[0])),
  ];
  for (const said of tries) expect(said).not.toHaveProperty("data");
  expect(await stored(sessionId)).toEqual(before);
});
