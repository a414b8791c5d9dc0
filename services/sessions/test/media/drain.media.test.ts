import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { mediaNode } from "@hearth/contracts/media";
import { shareOf } from "../../src/live/share.ts";
import { aMediaNode, control, orderFor, somebody } from "./aMediaNode.ts";

test("a node that drains says so at once, takes nobody new by its own word, and is done when its last session is elsewhere", async () => {
  await using running = await aMediaNode();
  const { node, apply, ask, heartbeats } = running;
  const sessionId = randomUUID();
  await apply(orderFor(sessionId, [somebody({ sessionId })]));
  let done = false;
  const draining = node.drain(10_000).then(() => (done = true));
  expect(heartbeats.at(-1)).toMatchObject({ accepting: false, draining: true });
  expect(heartbeats.at(-1)?.sessions).toMatchObject([{ sessionId }]);
  expect(done).toBe(false);
  await ask(mediaNode.close, { sessionId, epoch: 2 }, { actor: control() });
  await draining;
  expect(node.sessions.all).toEqual([]);
});

test("a node does not wait for its sessions for longer than it was told", async () => {
  await using running = await aMediaNode();
  const sessionId = randomUUID();
  await running.apply(orderFor(sessionId, [somebody({ sessionId })]));
  await running.node.drain(100);
  expect(running.node.sessions.all).toHaveLength(1);
});

test("the heartbeat tells of room that is kept for those who have yet to come, and less of it once they are here", async () => {
  await using running = await aMediaNode();
  const { node, apply, join } = running;
  const sessionId = randomUUID();
  const people = [somebody({ sessionId }), somebody({ sessionId }), somebody({ sessionId })];
  await apply(orderFor(sessionId, people, { expected: 3 }));
  const [before] = node.heartbeat().workers ?? [];
  expect(before).toMatchObject({ sessions: 1, reserved: shareOf(3) });
  for (const one of people) await join(sessionId, one);
  expect(node.heartbeat().workers).toMatchObject([{ sessions: 1, reserved: 0 }]);
});

test("a node that control has told to drain takes nobody new until it is told otherwise, and obeys nobody else", async () => {
  await using running = await aMediaNode();
  const { ask, heartbeats } = running;
  await ask(mediaNode.drain, { draining: true }, { actor: control() });
  expect(heartbeats.at(-1)).toMatchObject({ accepting: false, draining: true });
  const { actor } = somebody();
  await expect(ask(mediaNode.drain, { draining: false }, { actor })).rejects.toMatchObject({
    code: "not_found",
  });
  expect(heartbeats.at(-1)).toMatchObject({ draining: true });
  await ask(mediaNode.drain, { draining: false }, { actor: control() });
  expect(heartbeats.at(-1)).toMatchObject({ accepting: true, draining: false });
});
