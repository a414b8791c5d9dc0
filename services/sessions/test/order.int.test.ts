import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { notFound } from "@hearth/contracts/errors";
import { sessions } from "@hearth/contracts/sessions";
import { until } from "@hearth/testing/until";
import { canHear } from "../src/live/canHear.ts";
import { pace, sessionsHouse } from "./house.ts";

const { rpc } = sessions;

test("what is about to be forbidden is paused before it is decided, and decided before it is told", async () => {
  await using house = await sessionsHouse();
  const { call, liveGroup, plan, node, stored, hear } = house;
  const group = await liveGroup(4);
  const { sessionId, ids } = group;
  const version = await plan(group);
  const before = await stored(sessionId);
  const told = hear(sessionId, ids[0] ?? "");
  await until(() => house.gateway.isUp());
  node.said.length = 0;
  const seen: object[] = [];
  node.behaviour.before = async ({ verb }) => {
    seen.push({ verb, revision: (await stored(sessionId)).revision, told: told.length });
  };

  await call(rpc.openBreakouts, { sessionId, version, minutes: null });

  const { revision } = before;
  expect(seen).toEqual([
    { verb: "hold", revision, told: 0 },
    { verb: "apply", revision: revision + 1, told: 0 },
  ]);
  const [hold, apply] = node.said;
  if (hold?.verb !== "hold" || apply?.verb !== "apply") throw new Error("another order");
  expect(hold.table).toEqual(apply.table);
  expect(apply.revision).toBe(revision + 1);
  await until(() => expect(told.map(({ from }) => from)).toEqual(["control"]));
});

test("what silences nobody is not held up", async () => {
  await using house = await sessionsHouse();
  const { call, liveGroup, enter, clientOf, node } = house;
  const { sessionId } = await liveGroup(2);
  node.said.length = 0;
  await enter(sessionId, clientOf(sessionId));
  await call(rpc.admitAll, { sessionId });
  expect(node.said.map(({ verb }) => verb)).toEqual(["apply", "apply"]);
});

test("a session that went with its worker can be led and ended all the same", async () => {
  await using house = await sessionsHouse();
  const { call, liveGroup, plan, node, stored } = house;
  const group = await liveGroup(4);
  const { sessionId } = group;
  const version = await plan(group);
  node.behaviour.before = ({ verb }) => {
    if (verb === "hold") throw notFound("Session");
  };
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  await call(rpc.endSession, { sessionId });
  expect(await stored(sessionId)).toMatchObject({ phase: "ended" });
});

test("when the commit fails the pause is released and nobody is moved", async () => {
  await using house = await sessionsHouse();
  const { call, liveGroup, plan, node, stored, database, answer, clinician } = house;
  const group = await liveGroup(4);
  const { sessionId } = group;
  const version = await plan(group);
  const { revision } = await stored(sessionId);
  const table = node.orders.get(sessionId)?.table;
  await database.asOwner('ALTER TABLE "Room" ADD CONSTRAINT stuck CHECK (false) NOT VALID');
  node.said.length = 0;

  const open = { sessionId, version, minutes: null };
  expect(await answer(rpc.openBreakouts, open, clinician)).toMatchObject({ code: "internal" });
  expect((await stored(sessionId)).revision).toBe(revision);
  await until(() => expect(node.held.has(sessionId)).toBe(false));
  expect(node.orders.get(sessionId)?.table).toEqual(table);

  await database.asOwner('ALTER TABLE "Room" DROP CONSTRAINT stuck');
  await call(rpc.openBreakouts, open);
  expect((await stored(sessionId)).revision).toBe(revision + 1);
});

test("when nobody knows whether it was committed, what the database says is made true", async () => {
  await using house = await sessionsHouse();
  const { liveGroup, plan, node, stored, database, answer, clinician } = house;
  const group = await liveGroup(4);
  const { sessionId } = group;
  const version = await plan(group);
  const { revision } = await stored(sessionId);
  const table = node.orders.get(sessionId)?.table;
  await database.asOwner(`
    CREATE FUNCTION stuck() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE 'stuck'; END $$;
    CREATE CONSTRAINT TRIGGER stuck AFTER INSERT ON "Room" DEFERRABLE INITIALLY DEFERRED
      FOR EACH ROW EXECUTE FUNCTION stuck()`);
  node.said.length = 0;
  const open = { sessionId, version, minutes: null };
  expect(await answer(rpc.openBreakouts, open, clinician)).toHaveProperty("code");
  expect(node.said.map(({ verb }) => verb)).toEqual(["hold", "apply", "release"]);
  expect(node.orders.get(sessionId)).toMatchObject({ revision, table });
  expect(node.held.has(sessionId)).toBe(false);
});

test("what is refused after the pause releases it", async () => {
  await using house = await sessionsHouse();
  const { call, callAs, liveGroup, plan, node, stored, clinician: actor } = house;
  const group = await liveGroup(4);
  const { sessionId, ids } = group;
  await call(rpc.openBreakouts, { sessionId, version: await plan(group), minutes: null });
  const key = randomUUID();
  const move = (room: string) =>
    callAs(rpc.moveParticipant, { sessionId, participantId: ids[0] ?? "", room }, { actor, key });
  await move("room-1-2");
  const { revision } = await stored(sessionId);
  node.said.length = 0;
  await expect(move("main")).rejects.toMatchObject({ code: "conflict" });
  // A heartbeat that showed the pause may have had the order repeated meanwhile: that opens nothing.
  const verbs = node.said.map(({ verb }) => verb).filter((verb) => verb !== "apply");
  expect(verbs).toEqual(["hold", "release"]);
  const orders = node.said.filter((one) => one.verb === "apply");
  expect(orders.every((one) => one.revision === revision)).toBe(true);
  expect((await stored(sessionId)).revision).toBe(revision);
});

test("a node that can't pause keeps the rooms as they are", async () => {
  await using house = await sessionsHouse();
  const { answer, liveGroup, plan, node, stored, clinician } = house;
  const group = await liveGroup(4);
  const { sessionId } = group;
  const version = await plan(group);
  const { revision } = await stored(sessionId);
  node.behaviour.before = ({ verb }) => {
    if (verb === "hold") throw new Error("The worker does not answer");
  };
  const open = { sessionId, version, minutes: null };
  expect(await answer(rpc.openBreakouts, open, clinician)).toHaveProperty("code");
  expect((await stored(sessionId)).revision).toBe(revision);
});

test("walls that do not stand yet are told to nobody, and a hold stays until they do", async () => {
  await using house = await sessionsHouse();
  const { call, liveGroup, plan, node } = house;
  const group = await liveGroup(4);
  const { sessionId, ids } = group;
  const version = await plan(group);
  const told = house.hear(sessionId, ids[0] ?? "");
  await until(() => house.gateway.isUp());
  let broken = true;
  node.behaviour.before = ({ verb }) => {
    if (verb === "apply" && broken) throw new Error("The worker does not answer");
  };
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  const tries = () => node.saidOf("apply").length;
  const before = tries();
  await until(() => expect(tries()).toBeGreaterThan(before + 1));
  expect([told, node.held.has(sessionId)]).toEqual([[], true]);

  broken = false;
  await until(() => expect(told.at(-1)).toMatchObject({ view: { me: { room: "room-1-1" } } }));
});

test("what silences nobody is told although the node is behind", async () => {
  await using house = await sessionsHouse();
  const { call, liveGroup, node, clinician } = house;
  const { sessionId, ids } = await liveGroup(1);
  const told = house.hear(sessionId, ids[0] ?? "");
  await until(() => house.gateway.isUp());
  node.behaviour.before = ({ verb }) => {
    if (verb === "apply") throw new Error("The worker does not answer");
  };
  await call(rpc.raiseHand, { sessionId, raised: true }, clinician);
  await until(() => expect(told.length).toBeGreaterThan(0));
});

test("walls that the node put up too late for the answer are told as soon as it is asked again", async () => {
  await using house = await sessionsHouse();
  const { call, liveGroup, plan, node } = house;
  const group = await liveGroup(4);
  const { sessionId, ids } = group;
  const version = await plan(group);
  const told = house.hear(sessionId, ids[0] ?? "");
  await until(() => house.gateway.isUp());
  let late = true;
  node.behaviour.before = async ({ verb }) => {
    if (verb !== "apply" || !late) return;
    late = false;
    await new Promise((resolve) => setTimeout(resolve, pace.orderMs + 100));
  };
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  await until(() => expect(told.at(-1)).toMatchObject({ view: { me: { room: "room-1-1" } } }));
});

test("an order that the node did not do is given again, by any replica, and told then", async () => {
  await using house = await sessionsHouse({ replicas: 2 });
  const { call, liveGroup, plan, node } = house;
  const group = await liveGroup(4);
  const { sessionId, ids } = group;
  const version = await plan(group);
  let broken = true;
  node.behaviour.before = ({ verb }) => {
    if (verb === "apply" && broken) throw new Error("The worker does not answer");
  };
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  const rooms = () => node.orders.get(sessionId)?.table.rooms ?? {};
  expect(new Set(Object.values(rooms()))).toEqual(new Set(["main"]));
  const told = house.hear(sessionId, ids[0] ?? "");
  broken = false;
  await until(() => expect(new Set(Object.values(rooms())).size).toBe(3));
  await until(() => expect(told.length).toBeGreaterThan(0));
  expect(node.held.has(sessionId)).toBe(false);
});

test("a pause whose control died is ended by the others", async () => {
  await using house = await sessionsHouse();
  const { liveGroup, node, stored } = house;
  const { sessionId } = await liveGroup(2);
  const { revision: basedOn } = await stored(sessionId);
  node.held.set(sessionId, { changeId: "of-a-dead-control", basedOn, since: Date.now() });
  await until(() => expect(node.held.has(sessionId)).toBe(false));
  const { table } = node.orders.get(sessionId) ?? {};
  const [a = "", b = ""] = Object.keys(table?.rooms ?? {});
  expect(table && canHear(table, a, b)).toBe(true);
});

test("with NATS gone in the middle everything is true again soon after it is back", async () => {
  await using house = await sessionsHouse();
  const { call, liveGroup, node, nats, stored, answer, clinician } = house;
  const { sessionId } = await liveGroup(4);
  const { epoch } = await stored(sessionId);
  await nats.kill();
  expect(await answer(rpc.admitAll, { sessionId }, clinician)).toMatchObject({
    code: "unavailable",
  });
  // As if the commit had come through and nothing after it.
  await house.database.within(house.tenant, (tx) =>
    tx.session.updateMany({ where: { id: sessionId }, data: { revision: { increment: 1 } } }),
  );
  await nats.restart();
  const { revision } = await stored(sessionId);
  await until(() => expect(node.orders.get(sessionId)?.revision).toBe(revision), 15_000);
  await until(() => call(rpc.admitAll, { sessionId }), 15_000);
  expect((await stored(sessionId)).epoch).toBe(epoch);
});
