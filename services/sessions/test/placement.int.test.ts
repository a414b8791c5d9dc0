import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sessions } from "@hearth/contracts/sessions";
import { until } from "@hearth/testing/until";
import { lookups } from "../src/store/lookups.ts";
import { sessionsHouse } from "./house.ts";

const { rpc } = sessions;
const full = { workers: [{ cpu: 0.9, packets: 0, reserved: 0, sessions: 4 }] };

test("whoever opens a group that no node has room for is told so before anybody is let in, and opens it when there is", async () => {
  await using house = await sessionsHouse({ nodes: 2 });
  const { media, stored, answer, clinician, call } = house;
  const sessionId = await house.schedule();
  const say = async (says: object, heard: (nodeId: string | null) => boolean) => {
    for (const { behaviour } of media) behaviour.says = says;
    await until(async () =>
      expect(heard((await call(rpc.testNode, { sessionId }, clinician)).nodeId)).toBe(true),
    );
  };
  await say({ accepting: false }, (nodeId) => nodeId === null);
  await say(full, (nodeId) => nodeId !== null);
  const said = await answer(rpc.openSession, { sessionId }, clinician);
  expect(said).toMatchObject({ code: "capacity" });
  expect(await stored(sessionId)).toMatchObject({ phase: "scheduled", nodeId: null });
  const ordered = media.flatMap(({ said }) => said).filter((one) => one.sessionId === sessionId);
  expect(ordered).toEqual([]);

  const [, second] = media;
  if (second) second.behaviour.says = {};
  await until(() => call(rpc.openSession, { sessionId }, clinician));
  expect(await stored(sessionId)).toMatchObject({ phase: "live", nodeId: second?.nodeId });
});

test("a node is told for how many of the group to keep room, from the first order on", async () => {
  await using house = await sessionsHouse();
  const { sessionId } = await house.liveGroup(2);
  const { expected } = await house.stored(sessionId);
  expect(expected).toBeGreaterThan(0);
  expect(house.node.orders.get(sessionId)).toMatchObject({ expected });
});

test("the sessions of a node that is about to exit go to another one with everybody in their room, and none comes to it", async () => {
  await using house = await sessionsHouse({ nodes: 2, replicas: 2 });
  const { liveGroup, media, stored } = house;
  const { sessionId } = await liveGroup(3);
  const { nodeId } = await stored(sessionId);
  const node = media.find((one) => one.nodeId === nodeId);
  const other = media.find((one) => one.nodeId !== nodeId);
  if (!node || !other) throw new Error("There are no two nodes");
  const before = node.orders.get(sessionId)?.table;
  node.behaviour.says = { accepting: false, draining: true };
  await until(() => expect(other.orders.get(sessionId)).toMatchObject({ epoch: 2, table: before }));
  // It is let go of where it was only after it is elsewhere.
  await until(() => expect(node.orders.has(sessionId)).toBe(false));
  expect(await stored(sessionId)).toMatchObject({ epoch: 2, nodeId: other.nodeId });
});

test("with no other node a session stays where it is until its node exits, and goes on there", async () => {
  await using house = await sessionsHouse();
  const { liveGroup, node, stored, call } = house;
  const { sessionId, ids } = await liveGroup(2);
  node.behaviour.says = { accepting: false, draining: true };
  await call(rpc.mute, { sessionId, participantIds: ids });
  await until(() =>
    expect(node.orders.get(sessionId)?.table.mutes).toMatchObject({ [ids[0] ?? ""]: 1 }),
  );
  expect(await stored(sessionId)).toMatchObject({ epoch: 1, nodeId: node.nodeId });
});

test("groups that open at the same moment spread over the nodes, though none has told of the others yet", async () => {
  await using house = await sessionsHouse({ nodes: 2, changes: { silenceMs: 60_000 } });
  const { media, stored, call, clinician } = house;
  // Whole groups: what is kept for one weighs more than by what the nodes differ.
  for (let n = 0; n < 17; n += 1) await house.join(randomUUID(), "client");
  const sessionIds: string[] = [];
  for (let n = 0; n < 6; n += 1) sessionIds.push(await house.schedule(n));
  const heard = () => call(rpc.testNode, { sessionId: sessionIds[0] ?? "" }, clinician);
  await until(async () => expect((await heard()).nodeId).not.toBeNull());
  for (const { behaviour } of media) behaviour.beating = false;
  await Promise.all(sessionIds.map((sessionId) => call(rpc.openSession, { sessionId })));
  const nodes = await Promise.all(sessionIds.map(async (id) => (await stored(id)).nodeId));
  const counted = media.map(({ nodeId }) => nodes.filter((one) => one === nodeId).length);
  expect(counted).toEqual([3, 3]);
});

test("who is booked for the next hour is counted by the members of their groups, and nobody later", async () => {
  await using house = await sessionsHouse();
  const { database, schedule } = house;
  const [soon, late] = [await schedule(20), await schedule(100)];
  const booked = await lookups(database.db).bookedSessions(new Date());
  expect(booked).toEqual([{ sessionId: soon, people: expect.any(Number) as number }]);
  expect(booked[0]?.people).toBeGreaterThan(0);
  expect(booked.map(({ sessionId }) => sessionId)).not.toContain(late);
});
