import { randomUUID } from "node:crypto";
import { expect, test, vi } from "vitest";
import { mediaNode } from "@hearth/contracts/media";
import { aMediaNode, control, orderFor, refusal, somebody } from "./aMediaNode.ts";

const sessionId = randomUUID();
const soon = { timeout: 10_000, interval: 5 };

async function aGroup(times = {}) {
  const media = await aMediaNode({ times: { heartbeatMs: 20, ...times } });
  const clientA = somebody({ sessionId });
  const order = orderFor(sessionId, [clientA]);
  await media.apply(order);
  await media.join(sessionId, clientA);
  const pid = () => media.node.workers()[0]?.worker.pid ?? 0;
  return { ...media, clientA, order, pid };
}

test("a killed worker's sessions are gone from the next heartbeat, and a new worker takes them", async () => {
  await using group = await aGroup();
  const [former, began] = [group.pid(), performance.now()];
  const beats = group.heartbeats.length;

  process.kill(former, "SIGKILL");
  await vi.waitFor(() => {
    expect(group.heartbeats.slice(beats).at(-1)?.sessions).toEqual([]);
  }, soon);
  const noticed = performance.now() - began;
  await vi.waitFor(() => {
    expect(group.node.heartbeat().accepting).toBe(true);
  }, soon);
  await group.apply({ ...group.order, epoch: 2 });
  await group.join(sessionId, group.clientA, 2);
  const back = performance.now() - began;

  process.stdout.write(
    `worker killed: heartbeat without it after ${noticed.toFixed(0)} ms, a participant's new transports after ${back.toFixed(0)} ms\n`,
  );
  expect(group.pid()).not.toBe(former);
  expect(group.node.heartbeat().sessions).toMatchObject([{ sessionId, epoch: 2, revision: 1 }]);
  expect((await group.presence(0)).map(({ epoch, room }) => [epoch, room])).toEqual([
    [1, "main"],
    [1, null],
    [2, "main"],
  ]);
});

test("what went with its worker is not made again in the same epoch, which would leave everybody without media", async () => {
  await using group = await aGroup();
  const former = group.pid();
  process.kill(former, "SIGKILL");
  await vi.waitFor(() => {
    expect([0, former]).not.toContain(group.pid());
  }, soon);
  expect(await refusal(group.apply({ ...group.order, revision: 2 }))).toMatchObject({
    code: "stale",
  });
  expect(group.node.heartbeat().sessions).toEqual([]);
});

test("a worker that answers nothing is ended and replaced, and nobody waits for it for ever", async () => {
  await using group = await aGroup({ pingMs: 40, deadlineMs: 40, misses: 3 });
  const former = group.pid();
  process.kill(former, "SIGSTOP");
  const stuck = refusal(group.join(sessionId, group.clientA));

  await vi.waitFor(() => {
    expect([0, former]).not.toContain(group.pid());
  }, soon);
  expect(["timeout", "unavailable", "not_found"]).toContain((await stuck).code);
  await group.apply({ ...group.order, epoch: 2 });
  expect(await group.join(sessionId, group.clientA, 2)).toHaveProperty("send");
});

test("a request to a stuck worker ends by itself, also when nobody ends the worker", async () => {
  await using group = await aGroup({ pingMs: 60_000 });
  process.kill(group.pid(), "SIGSTOP");
  const stuck = await refusal(group.join(sessionId, group.clientA));
  process.kill(group.pid(), "SIGCONT");
  expect(stuck.code).toBe("timeout");
});

test("what a stuck worker makes after all is closed when it is there: nobody waits for it any more", async () => {
  await using group = await aGroup({ pingMs: 60_000 });
  const router = group.node.sessions.find(sessionId)?.session.router;
  process.kill(group.pid(), "SIGSTOP");
  const stuck = refusal(group.apply(orderFor(randomUUID(), [somebody()])));
  expect((await stuck).code).toBe("timeout");
  process.kill(group.pid(), "SIGCONT");
  const worker = group.node.workers()[0]?.worker;
  await vi.waitFor(async () => {
    expect((await worker?.dump())?.routerIds).toEqual([router?.id]);
  }, soon);
});

test("a session that was placed anew ends its former self, which does not come back", async () => {
  await using group = await aGroup();
  const former = group.node.sessions.find(sessionId)?.session;
  await group.apply({ ...group.order, epoch: 2, revision: 0 });
  expect(former?.closed).toBe(true);
  expect(await refusal(group.apply({ ...group.order, revision: 9 }))).toMatchObject({
    code: "stale",
  });
  expect(group.node.heartbeat().sessions).toMatchObject([{ epoch: 2, revision: 0 }]);
});

test("a hold of a later epoch ends the session here: it was placed anew elsewhere", async () => {
  await using group = await aGroup();
  const { table } = group.order;
  const later = { sessionId, epoch: 2, changeId: randomUUID(), table };
  const held = group.ask(mediaNode.hold, later, { actor: control() });
  expect(await refusal(held)).toMatchObject({ code: "stale" });
  expect(group.node.heartbeat().sessions).toEqual([]);
});

test("what control has ended is not opened again by an order that comes late", async () => {
  await using group = await aGroup();
  const end = { sessionId, epoch: 1 };
  await group.ask(mediaNode.close, end, { actor: control() });
  await group.ask(mediaNode.close, end, { actor: control() });
  expect(await refusal(group.apply({ ...group.order, revision: 9 }))).toMatchObject({
    code: "stale",
  });
  expect(group.node.heartbeat().sessions).toEqual([]);
  expect((await group.presence(0)).at(-1)).toMatchObject({ room: null });
});

test("a session that two orders ask for at once is opened once", async () => {
  await using media = await aMediaNode();
  const orders = [1, 2, 3].map((revision) => orderFor(sessionId, [somebody()], { revision }));
  await Promise.all(orders.map((order) => media.apply(order)));
  const [worker] = media.node.workers();
  expect((await worker?.worker.dump())?.routerIds).toHaveLength(1);
  expect(media.node.heartbeat().sessions).toMatchObject([{ revision: 3 }]);
});

test("while a change is held the heartbeat says so", async () => {
  await using group = await aGroup();
  const { table } = group.order;
  const change = { sessionId, epoch: 1, changeId: randomUUID() };
  await group.ask(mediaNode.hold, { ...change, table }, { actor: control() });
  expect(group.node.heartbeat().sessions).toMatchObject([{ held: true }]);
  await group.ask(mediaNode.release, change, { actor: control() });
  expect(group.node.heartbeat().sessions).toMatchObject([{ held: false }]);
});

test("a signal to the process does not end the worker behind its back", async () => {
  const before = process.listeners("SIGTERM");
  await using group = await aGroup();
  expect(process.listeners("SIGTERM")).toEqual(before);
  expect(group.pid()).toBeGreaterThan(0);
});

test("a node that stops says at once that it has nothing any more", async () => {
  const group = await aGroup({ heartbeatMs: 60_000 });
  await group[Symbol.asyncDispose]();
  expect(group.heartbeats.at(-1)).toMatchObject({ accepting: false, sessions: [] });
});
