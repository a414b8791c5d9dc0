import { afterAll, beforeAll, expect, test } from "vitest";
import { sessions } from "@hearth/contracts/sessions";
import { until } from "@hearth/testing/until";
import { canHear } from "../src/live/canHear.ts";
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

test.each(["listen", "join"] as const)(
  "the room has the visitor's name before the sound opens, and no request opens it sooner (%s)",
  async (mode) => {
    const { call, viewOf } = house;
    const { sessionId, seats, ids, one, lead } = await openGroup();
    const ana = some(seats[0]);
    const hears = () => canHear(tableOf(sessionId), lead, some(ids[0]));
    const begun = Date.now();
    await call(rpc.visitRoom, { sessionId, visit: { room: one, mode } });
    const seen = async () =>
      (await viewOf(sessionId, ana)).roster.find(({ participantId }) => participantId === lead);
    expect(await seen()).toMatchObject({
      displayName: "Lead",
      visit: { room: one, isOpen: false },
    });
    await call(rpc.visitRoom, { sessionId, visit: { room: one, mode: "join" } });
    await call(rpc.visitRoom, { sessionId, visit: { room: one, mode } });
    expect(hears()).toBe(false);
    await until(() => expect(hears()).toBe(true));
    expect(Date.now() - begun).toBeGreaterThanOrEqual(1_500);
    expect(await seen()).toMatchObject({ visit: { room: one, mode, isOpen: true } });
    expect(canHear(tableOf(sessionId), some(ids[0]), lead)).toBe(mode === "join");

    await call(rpc.visitRoom, { sessionId, visit: null });
    expect(hears()).toBe(false);
    const visits = (await logOf(sessionId)).filter(({ kind }) => kind.startsWith("visit"));
    expect(visits).toEqual([
      { kind: "visit_announced", room: one, by: lead },
      { kind: "visit_opened", room: one, by: null },
      { kind: "visit_ended", room: one, by: lead },
    ]);
  },
);

test("help is called from a room, waits in a queue with room and time, and ends when staff come", async () => {
  const { call, answer, viewOf, clinician } = house;
  const { sessionId, seats, ids, one, two } = await openGroup();
  const [ana, ben] = [some(seats[0]), some(seats[1])];
  await call(rpc.callForHelp, { sessionId, calling: true }, ana);
  await call(rpc.callForHelp, { sessionId, calling: true }, ben);
  const queue = async () => some((await viewOf(sessionId, clinician)).breakout).help;
  expect(await queue()).toMatchObject([
    { participantId: ids[0], displayName: "Client 1", room: one },
    { participantId: ids[1], displayName: "Client 2", room: two },
  ]);
  expect((await viewOf(sessionId, ana)).breakout?.help).toEqual([]);
  expect((await viewOf(sessionId, ana)).me.help).not.toBeNull();
  await call(rpc.answerHelp, { sessionId, participantId: some(ids[1]) });
  await call(rpc.visitRoom, { sessionId, visit: { room: one, mode: "join" } });
  await until(async () => expect(await queue()).toEqual([]));
  await call(rpc.goToRoom, { sessionId, room: "main" }, ana);
  expect(await answer(rpc.callForHelp, { sessionId, calling: true }, ana)).toMatchObject({
    code: "conflict",
  });
});

test("staff speak to all rooms, until they end it or the rooms close", async () => {
  const { call, viewOf } = house;
  const { sessionId, seats, ids, lead } = await openGroup();
  await call(rpc.speakToAll, { sessionId, speaking: true });
  expect(canHear(tableOf(sessionId), some(ids[0]), lead)).toBe(true);
  expect((await viewOf(sessionId, some(seats[0]))).breakout?.speakingToAll).toEqual([lead]);
  await call(rpc.speakToAll, { sessionId, speaking: false });
  expect(canHear(tableOf(sessionId), some(ids[0]), lead)).toBe(false);
  await call(rpc.speakToAll, { sessionId, speaking: true });
  await call(rpc.recall, { sessionId, inSeconds: 0 });
  expect(tableOf(sessionId).broadcast).toEqual([]);
});

test("it is told since when a room is without staff, to staff alone", async () => {
  const { call, viewOf, clinician } = house;
  const { sessionId, seats, one } = await openGroup(4, { flagAfterMinutes: 3 });
  const since = async (actor = clinician as Parameters<typeof viewOf>[1]) =>
    (await viewOf(sessionId, actor)).rooms.find(({ roomId }) => roomId === one)?.unstaffedSince;
  expect((await viewOf(sessionId, clinician)).breakout?.flagAfterMinutes).toBe(3);
  expect(await since()).not.toBeNull();
  expect(await since(some(seats[0]))).toBeNull();
  await call(rpc.visitRoom, { sessionId, visit: { room: one, mode: "listen" } });
  await until(async () => expect(await since()).toBeNull());
  await call(rpc.visitRoom, { sessionId, visit: null });
  expect(await since()).not.toBeNull();
});
