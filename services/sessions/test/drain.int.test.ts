import { expect, test } from "vitest";
import { noTenant } from "@hearth/contracts/actor";
import { sessions } from "@hearth/contracts/sessions";
import { aServiceActor } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { sessionsHouse } from "./house.ts";

const { rpc } = sessions;
const operator = aServiceActor({ tenant: noTenant, service: "seed" });

test("the operator empties a node: its groups go elsewhere with everybody in their room, and it is written down who asked", async () => {
  await using house = await sessionsHouse({ nodes: 2 });
  const { call, liveGroup, media, stored, database } = house;
  const { sessionId } = await liveGroup(3);
  const { nodeId } = await stored(sessionId);
  const node = media.find((one) => one.nodeId === nodeId);
  const other = media.find((one) => one.nodeId !== nodeId);
  if (!node || !other) throw new Error("There are no two nodes");
  const table = node.orders.get(sessionId)?.table;
  const drained = await call(rpc.drainNode, { name: node.name, draining: true }, operator);
  expect(drained).toMatchObject({ nodeId, draining: true, accepting: false, sessions: 1 });
  await until(() => expect(other.orders.get(sessionId)).toMatchObject({ epoch: 2, table }));
  const said = async () => (await call(rpc.listNodes, {}, operator)).nodes;
  await until(async () =>
    expect(await said()).toContainEqual(
      expect.objectContaining({ name: node.name, draining: true, sessions: 0 }),
    ),
  );
  const rows = await database.auditOf(noTenant);
  expect(rows.filter(({ action }) => action === rpc.drainNode.subject)).toMatchObject([
    {
      ...{ decision: "permit", actorService: "seed", category: "drain" },
      ...{ objectType: `mediaNode:${node.name}`, resultCount: 1 },
    },
  ]);
});

test("a node that was to be emptied takes people again when the operator says so", async () => {
  await using house = await sessionsHouse();
  const { call, node, schedule, clinician, stored } = house;
  const sessionId = await schedule();
  const free = async () => (await call(rpc.testNode, { sessionId }, clinician)).nodeId;
  await until(async () => expect(await free()).toBe(node.nodeId));
  await call(rpc.drainNode, { name: node.name, draining: true }, operator);
  await until(async () => expect(await free()).toBeNull());
  await call(rpc.drainNode, { name: node.name, draining: false }, operator);
  await until(async () => expect(await free()).toBe(node.nodeId));
  await call(rpc.openSession, { sessionId });
  expect(await stored(sessionId)).toMatchObject({ phase: "live", nodeId: node.nodeId });
});

test("nobody who signed in learns of media nodes or empties one: of a node that is there as of none", async () => {
  await using house = await sessionsHouse();
  const { answer, clinician, node } = house;
  const drain = (name: string) => answer(rpc.drainNode, { name, draining: true }, clinician);
  expect(await drain(node.name)).toEqual(await drain("media-9"));
  expect(await drain(node.name)).toMatchObject({ code: "not_found" });
  expect(await answer(rpc.listNodes, {}, clinician)).toMatchObject({ code: "not_found" });
  expect(node.behaviour.says).toEqual({});
});
