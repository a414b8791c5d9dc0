import { expect, test } from "vitest";
import { unavailable } from "@hearth/contracts/errors";
import { sessions } from "@hearth/contracts/sessions";
import { until } from "@hearth/testing/until";
import { type House, pace, sessionsHouse } from "./house.ts";

const { rpc } = sessions;

const pausing = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** The node that carries a session, and the other one. */
async function carrying({ stored, media }: House, sessionId: string) {
  const { nodeId } = await stored(sessionId);
  const node = media.find((one) => one.nodeId === nodeId);
  const other = media.find((one) => one.nodeId !== nodeId);
  if (!node || !other) throw new Error("no such node");
  return { node, other };
}

test("the sessions of a dead node go to another one, once, with the next epoch, and people are told", async () => {
  await using house = await sessionsHouse({ nodes: 2, replicas: 2 });
  const { liveGroup, stored, hear } = house;
  const { sessionId, ids } = await liveGroup(2);
  const { node, other } = await carrying(house, sessionId);
  const told = hear(sessionId, ids[0] ?? "");
  await node.die();

  await until(() => expect(other.orders.get(sessionId)).toMatchObject({ epoch: 2 }));
  await until(() =>
    expect(told.at(-1)).toMatchObject({ nodeId: other.nodeId, view: { epoch: 2 } }),
  );
  await pausing(1_500);
  expect(await stored(sessionId)).toMatchObject({ epoch: 2, nodeId: other.nodeId });
});

test("a node that dies while rooms are open: on the next one everybody is in the same room, as locked and muted as before", async () => {
  await using house = await sessionsHouse({ nodes: 2, replicas: 2 });
  const { liveGroup, plan, call, viewOf, clinician } = house;
  const group = await liveGroup(4);
  const { sessionId, seats, ids } = group;
  const [ana = ""] = ids;
  await call(rpc.openBreakouts, { sessionId, version: await plan(group), minutes: null });
  await call(rpc.visitRoom, { sessionId, visit: { room: "room-1-2", mode: "listen" } });
  await until(async () => {
    expect((await viewOf(sessionId, clinician)).me.visit).toMatchObject({ isOpen: true });
  });
  await call(rpc.mute, { sessionId, participantIds: [ana] });
  await call(rpc.setLocks, { sessionId, locks: { camera: true } });
  const { node, other } = await carrying(house, sessionId);
  const before = node.orders.get(sessionId)?.table;
  expect(Object.values(before?.rooms ?? {}).toSorted()).toEqual([
    "main",
    ...["room-1-1", "room-1-1", "room-1-2", "room-1-2"],
  ]);
  expect(before?.mutes).toMatchObject({ [ana]: 1 });
  expect(before?.noCamera).toEqual(expect.arrayContaining(ids));
  const views = () => Promise.all(seats.map(async (seat) => (await viewOf(sessionId, seat)).me));
  const own = await views();

  await node.die();
  await until(() => expect(other.orders.get(sessionId)).toMatchObject({ epoch: 2 }));
  // From its first word on the next node has no other table.
  const first = other.saidOf("apply").find((one) => one.sessionId === sessionId);
  expect(first).toMatchObject({ table: before });
  expect(await views()).toEqual(own);
});

test("a node that comes back as a new process is another node, at once", async () => {
  await using house = await sessionsHouse();
  const { liveGroup, stored, addNode, node } = house;
  const { sessionId } = await liveGroup(2);
  await node.die();
  const next = await addNode({ name: node.name });
  await until(() => expect(next.orders.get(sessionId)).toMatchObject({ epoch: 2 }));
  expect(await stored(sessionId)).toMatchObject({ epoch: 2, nodeId: next.nodeId });
});

test("a session that its node has lost is placed anew, once", async () => {
  await using house = await sessionsHouse({ replicas: 2 });
  const { liveGroup, stored, node } = house;
  const { sessionId } = await liveGroup(2);
  await pausing(300);
  node.lose(sessionId);
  await until(() => expect(node.orders.get(sessionId)).toMatchObject({ epoch: 2 }));
  await pausing(1_500);
  expect(await stored(sessionId)).toMatchObject({ epoch: 2, nodeId: node.nodeId });
});

test("a frozen broker kills no node", async () => {
  await using house = await sessionsHouse({ nodes: 2 });
  const { liveGroup, stored, nats, call } = house;
  const { sessionId } = await liveGroup(1);
  nats.freeze();
  await pausing(2_500);
  nats.thaw();
  await until(() => call(rpc.admitAll, { sessionId }), 15_000);
  await pausing(1_500);
  expect(await stored(sessionId)).toMatchObject({ epoch: 1 });
});

test("with no node at all a session is told to wait, and opens when there is one", async () => {
  await using house = await sessionsHouse();
  const { schedule, answer, clinician, node, addNode, call } = house;
  const sessionId = await schedule();
  await node.die();
  await pausing(2 * pace.silenceMs);
  expect(await answer(rpc.openSession, { sessionId }, clinician)).toEqual({
    code: "unavailable",
    message: "No media node is free: try again in a few seconds",
  });
  await addNode({ name: "media-2" });
  await until(() => call(rpc.openSession, { sessionId }));
});

test("a node that was thought dead and is heard again is told to close what went elsewhere", async () => {
  await using house = await sessionsHouse({ nodes: 2 });
  const { liveGroup } = house;
  const { sessionId } = await liveGroup(1);
  const { node, other } = await carrying(house, sessionId);
  node.behaviour.beating = false;
  await until(() => expect(other.orders.get(sessionId)).toMatchObject({ epoch: 2 }));
  expect(node.orders.has(sessionId)).toBe(true);
  node.behaviour.beating = true;
  await until(() => expect(node.orders.has(sessionId)).toBe(false));
});

test("a recall comes true once with two replicas", async () => {
  await using house = await sessionsHouse({ replicas: 2 });
  const { liveGroup, plan, call, stored, database, tenant } = house;
  const group = await liveGroup(4);
  const { sessionId } = group;
  const version = await plan(group);
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  await call(rpc.recall, { sessionId, inSeconds: 1 });
  const { revision } = await stored(sessionId);
  await until(async () => expect((await stored(sessionId)).recallAt).toBeNull());
  await pausing(500);
  expect((await stored(sessionId)).revision).toBe(revision + 1);
  const rows = await database.auditOf(tenant);
  const returns = rows.filter(({ action }) => action === "rpc.sessions.breakout.return");
  expect(returns).toMatchObject([{ actorKind: "service", cause: "deadline", decision: "permit" }]);
});

/** Rooms are open in a group; everybody is called back after so many seconds. */
async function recalledIn({ liveGroup, plan, call }: House, inSeconds: number) {
  const group = await liveGroup(2);
  const { sessionId } = group;
  const version = await plan(group);
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  await call(rpc.recall, { sessionId, inSeconds });
  return sessionId;
}

test("a node that hangs holds up the recall of nobody else", async () => {
  await using house = await sessionsHouse({ changes: { orderMs: 20_000, finaliseMs: 100 } });
  const { stored, node } = house;
  const stuck = await recalledIn(house, 1);
  let release: () => void = () => undefined;
  const hanging = new Promise<void>((resolve) => {
    release = resolve;
  });
  node.behaviour.before = (one) => (one.sessionId === stuck ? hanging : undefined);
  await until(() => expect(node.saidOf("apply").at(-1)).toMatchObject({ sessionId: stuck }));
  const other = await recalledIn(house, 1);
  await until(async () => expect((await stored(other)).recallAt).toBeNull(), 5_000);
  release();
});

test("what was due and failed is done soon after, told in the log, and does not wait for its lease", async () => {
  await using house = await sessionsHouse({ changes: { leaseMs: 60_000 } });
  const { liveGroup, plan, call, viewOf, clinician, node, log } = house;
  const { sessionId, seats } = await liveGroup(3);
  const version = await plan({ sessionId, seats: seats.slice(0, 2) });
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  let isRefused = false;
  node.behaviour.before = ({ verb }) => {
    if (verb !== "hold" || isRefused) return;
    isRefused = true;
    throw unavailable();
  };
  const room = "room-1-1";
  await call(rpc.visitRoom, { sessionId, visit: { room, mode: "join" } });
  const visit = async () => (await viewOf(sessionId, clinician)).me.visit;
  await until(async () => expect(await visit()).toMatchObject({ isOpen: true }));
  expect(isRefused).toBe(true);
  const about = expect.objectContaining({ work: "deadlines" }) as object;
  expect(log.warn).toHaveBeenCalledWith(about, expect.any(String));
});

test("a control that starts anew knows everything, and keeps the deadlines of the former", async () => {
  await using house = await sessionsHouse();
  const { liveGroup, plan, call, controls, control, viewOf, clinician, node, stored } = house;
  const group = await liveGroup(4);
  const { sessionId } = group;
  const version = await plan(group);
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  await call(rpc.recall, { sessionId, inSeconds: 2 });
  const before = await viewOf(sessionId, clinician);
  await controls[0]?.stop();
  await control();
  const after = await until(() => viewOf(sessionId, clinician));
  expect({ ...after, serverNow: "" }).toEqual({ ...before, serverNow: "" });
  await until(async () => expect((await stored(sessionId)).recallAt).toBeNull());
  const rooms = () => new Set(Object.values(node.orders.get(sessionId)?.table.rooms ?? {}));
  await until(() => expect(rooms()).toEqual(new Set(["main"])));
  expect(await stored(sessionId)).toMatchObject({ epoch: 1 });
});

test("an ended session that its node could not be told of is closed there as soon as it can", async () => {
  await using house = await sessionsHouse({ changes: { finaliseMs: 200 } });
  const { liveGroup, call, node, stored } = house;
  const { sessionId } = await liveGroup(1);
  const other = await liveGroup(1);
  node.behaviour.before = ({ verb }) => {
    if (verb === "close") throw unavailable();
  };
  await call(rpc.endSession, { sessionId });
  await until(async () => expect((await stored(sessionId)).finalisedAt).not.toBeNull());
  expect(node.orders.has(sessionId)).toBe(true);
  node.behaviour.before = () => undefined;
  await until(() => expect(node.orders.has(sessionId)).toBe(false));
  expect(node.orders.has(other.sessionId)).toBe(true);
});

test("a session that nobody ends ends by itself", async () => {
  await using house = await sessionsHouse();
  const { liveGroup, database, tenant, stored, node } = house;
  const { sessionId } = await liveGroup(1);
  const past = new Date(Date.now() - 1_000);
  await database.within(tenant, (tx) =>
    tx.session.updateMany({ where: { id: sessionId }, data: { autoEndAt: past, dueAt: past } }),
  );
  await until(async () => expect((await stored(sessionId)).phase).toBe("ended"));
  await until(() => expect(node.orders.has(sessionId)).toBe(false));
});
