import { randomUUID } from "node:crypto";
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

const some = <T>(one: T | undefined): T => {
  if (one === undefined) throw new Error("There is none");
  return one;
};
const day = () => ({
  from: new Date(Date.now() - 3_600_000).toISOString(),
  to: new Date(Date.now() + 86_400_000).toISOString(),
});

test("a scheduled session is in the list of its members, with counts for who leads it alone", async () => {
  const { call, schedule, join, tenant, clinician, enter, clientOf } = house;
  const sessionId = await schedule(10);
  const client = anActor({ tenant, role: "client" });
  await join(client.personId, "client");
  await enter(sessionId, clientOf(sessionId));

  const mine = await call(rpc.listSessions, day(), clinician);
  const found = mine.sessions.find((one) => one.sessionId === sessionId);
  expect(found).toMatchObject({ phase: "scheduled", present: 0, waiting: 1 });
  expect(await call(rpc.getSession, { sessionId }, clinician)).toEqual(found);
  const theirs = await call(rpc.listSessions, day(), client);
  const seen = theirs.sessions.find((one) => one.sessionId === sessionId);
  expect(seen).toEqual({ ...found, present: null, waiting: null });
  expect(await call(rpc.getSession, { sessionId }, client)).toEqual(seen);
});

test("a seed may schedule, and a session of the wrong day can't be opened", async () => {
  const { schedule, answer, clinician, seed } = house;
  const sessionId = await schedule(60, seed);
  expect(await answer(rpc.openSession, { sessionId }, clinician)).toMatchObject({
    code: "conflict",
  });
});

test("who waits sees nobody; who is admitted is in main with the others, and on the node", async () => {
  const { call, schedule, enter, clientOf, viewOf, clinician, node, hear } = house;
  const sessionId = await schedule();
  const [ana, ben] = [clientOf(sessionId), clientOf(sessionId)];
  await enter(sessionId, ana, "Ana");
  const waiting = await enter(sessionId, ben, "Ben");
  expect(waiting).toMatchObject({ phase: "scheduled", me: { state: "lobby" }, roster: [] });
  expect(await enter(sessionId, clinician, "Lead")).toMatchObject({
    me: { state: "admitted", staff: true },
    lobby: [{ displayName: "Ana" }, { displayName: "Ben" }],
  });

  await call(rpc.openSession, { sessionId });
  const again = await call(rpc.openSession, { sessionId });
  expect(again).toMatchObject({ phase: "live", present: 1, waiting: 2 });
  const told = hear(sessionId, waiting.me.participantId);
  await call(rpc.admit, { sessionId, participantIds: [waiting.me.participantId] });

  const view = await viewOf(sessionId, ben);
  expect(view.roster.map(({ displayName }) => displayName).toSorted()).toEqual(["Ben", "Lead"]);
  expect(await viewOf(sessionId, ana)).toMatchObject({ me: { state: "lobby" }, roster: [] });
  const order = node.orders.get(sessionId);
  expect(order).toMatchObject({ epoch: 1, revision: view.revision });
  expect(order?.table.rooms).toHaveProperty(waiting.me.participantId, "main");
  expect(Object.keys(order?.table.rooms ?? {})).toHaveLength(2);
  await until(() =>
    expect(told.at(-1)).toMatchObject({
      from: "control",
      nodeId: node.nodeId,
      view: { revision: view.revision, me: { state: "admitted" } },
    }),
  );
});

test("what is known already is not said again", async () => {
  const { call, liveGroup, viewOf, clinician, node } = house;
  const { sessionId } = await liveGroup(1);
  const { epoch, revision } = await viewOf(sessionId, clinician);
  const known = { epoch, revision };
  expect(await call(rpc.view, { sessionId, known }, clinician)).toEqual({
    view: null,
    nodeId: node.nodeId,
  });
});

test("comparing is not written down, being told something new is, and so is who may not look", async () => {
  const { call, answer, liveGroup, viewOf, clientOf, database, tenant } = house;
  const { sessionId, seats } = await liveGroup(1);
  const ana = some(seats[0]);
  const stranger = clientOf(randomUUID());
  const { epoch, revision } = await viewOf(sessionId, ana);
  const known = { epoch, revision };
  const looks = async () =>
    (await database.auditOf(tenant)).filter(
      ({ action, actorPerson }) =>
        action === rpc.view.subject &&
        [ana.personId, stranger.personId].includes(String(actorPerson)),
    );
  const before = (await looks()).length;

  for (let n = 0; n < 20; n += 1) await call(rpc.view, { sessionId, known }, ana);
  expect(await looks()).toHaveLength(before);

  await call(rpc.view, { sessionId, known: { epoch, revision: revision - 1 } }, ana);
  expect((await looks()).slice(before)).toMatchObject([{ decision: "permit" }]);

  await database.within(
    tenant,
    (tx) =>
      tx.$executeRaw`INSERT INTO "DisabledPerson" ("personId") VALUES (${ana.personId}::uuid)`,
  );
  const absent = await answer(rpc.view, { sessionId: randomUUID(), known }, ana);
  for (const actor of [ana, stranger])
    expect(await answer(rpc.view, { sessionId, known }, actor)).toEqual(absent);
  expect((await looks()).slice(before + 1).map(({ decision }) => decision)).toEqual([
    "deny",
    "deny",
    "deny",
  ]);
});

test("refused people stay outside, and calling them in again is possible", async () => {
  const { call, liveGroup, enter, clientOf, viewOf } = house;
  const { sessionId } = await liveGroup(1);
  const cem = clientOf(sessionId);
  const { me } = await enter(sessionId, cem, "Cem");
  await call(rpc.refuse, { sessionId, participantId: me.participantId });
  expect(await enter(sessionId, cem, "Cem")).toMatchObject({
    me: { state: "refused" },
    roster: [],
  });
  expect(await call(rpc.admitAll, { sessionId })).toEqual({ admitted: 0 });
  await call(rpc.admit, { sessionId, participantIds: [me.participantId] });
  expect(await viewOf(sessionId, cem)).toMatchObject({ me: { state: "admitted" } });
});

test("breakouts: split, moved, visited, left and come back to, recalled", async () => {
  const { call, liveGroup, plan, enter, viewOf, clinician, answer, node } = house;
  const group = await liveGroup(4);
  const { sessionId, seats, ids } = group;
  const version = await plan(group);
  await call(rpc.openBreakouts, { sessionId, version, minutes: 20 });
  expect(
    await answer(rpc.openBreakouts, { sessionId, version, minutes: 1 }, clinician),
  ).toMatchObject({ code: "conflict" });
  const lead = await viewOf(sessionId, clinician);
  expect(lead.breakout?.endsAt).not.toBeNull();
  const sizes = lead.rooms.map(
    ({ roomId }) => lead.roster.filter(({ room }) => room === roomId).length,
  );
  expect(sizes).toEqual([2, 2]);

  const second = some(lead.rooms[1]);
  const ana = some(seats[0]);
  const anaId = some(ids[0]);
  await call(rpc.moveParticipant, { sessionId, participantId: anaId, room: second.roomId });
  await call(rpc.visitRoom, { sessionId, visit: { room: second.roomId, mode: "join" } });
  const table = () => some(node.orders.get(sessionId)).table;
  expect(table().rooms).toHaveProperty(anaId, second.roomId);
  await until(() =>
    expect(Object.values(table().visits)).toEqual([{ room: second.roomId, mode: "join" }]),
  );

  await call(rpc.leave, { sessionId }, ana);
  expect(table().rooms).not.toHaveProperty(anaId);
  expect(await enter(sessionId, ana, "Client 1")).toMatchObject({
    me: { state: "admitted", room: second.roomId },
  });

  await call(rpc.recall, { sessionId, inSeconds: 1 });
  expect((await viewOf(sessionId, ana)).breakout?.recallAt).not.toBeNull();
  await until(async () => {
    const view = await viewOf(sessionId, ana);
    expect(view).toMatchObject({ breakout: null, rooms: [], me: { room: "main" } });
    expect(new Set(Object.values(table().rooms))).toEqual(new Set(["main"]));
  });
  expect(await answer(rpc.recall, { sessionId, inSeconds: 0 }, clinician)).toMatchObject({
    code: "conflict",
  });
});

test("a command sent twice with its key is done once and answered twice", async () => {
  const { callAs, liveGroup, plan, stored, node, clinician } = house;
  const group = await liveGroup(2);
  const { sessionId } = group;
  const version = await plan(group);
  const key = randomUUID();
  const open = () =>
    callAs(rpc.openBreakouts, { sessionId, version, minutes: null }, { actor: clinician, key });
  await open();
  const { revision } = await stored(sessionId);
  expect(await open()).toEqual({});
  expect((await stored(sessionId)).revision).toBe(revision);
  expect(node.held.has(sessionId)).toBe(false);
});

test("a command that was sent before the session went to another node is done all the same", async () => {
  const { callAs, liveGroup, clinician: actor } = house;
  const { sessionId } = await liveGroup(1);
  expect(await callAs(rpc.admitAll, { sessionId }, { actor, epoch: 0 })).toEqual({ admitted: 0 });
});

test("many who come at once all get their place", async () => {
  const { liveGroup, enter, clientOf, call } = house;
  const { sessionId } = await liveGroup(0);
  await Promise.all(
    Array.from({ length: 15 }, (_, n) => enter(sessionId, clientOf(sessionId), `Client ${n}`)),
  );
  expect(await call(rpc.admitAll, { sessionId })).toEqual({ admitted: 15 });
});

test("the end closes the node's session, for all and for good", async () => {
  const { call, liveGroup, viewOf, answer, node, clinician, clientOf } = house;
  const { sessionId } = await liveGroup(2);
  await call(rpc.endSession, { sessionId });
  expect(node.saidOf("close").map((one) => one.sessionId)).toContain(sessionId);
  expect(node.orders.has(sessionId)).toBe(false);
  await call(rpc.endSession, { sessionId });
  expect(await viewOf(sessionId, clinician)).toMatchObject({ phase: "ended", roster: [] });
  const late = { sessionId, displayName: "Late" };
  expect(await answer(rpc.enterLobby, late, clientOf(sessionId))).toMatchObject({
    code: "conflict",
    message: "This session is over",
  });
});
