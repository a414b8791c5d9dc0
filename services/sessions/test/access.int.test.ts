import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import type { EventContract } from "@hearth/contracts/define";
import { identity } from "@hearth/contracts/identity";
import { sessions } from "@hearth/contracts/sessions";
import { natsBus } from "@hearth/bus/nats";
import { anActor } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import type { z } from "zod";
import { type House, sessionsHouse } from "./house.ts";

const { rpc } = sessions;

/** Identity, as far as it tells facts. */
async function telling({ nats, keys, tenant }: House) {
  const log = { error: () => undefined };
  const bus = await natsBus({ url: nats.url, service: "identity", verify: keys.verify, log });
  let producerSeq = 0;
  return {
    tell: <E extends EventContract>(contract: E, data: z.input<E["data"]>) =>
      bus.publish(contract.subject, {
        ...{ id: randomUUID(), tenant, aggregateId: randomUUID() },
        producerSeq: (producerSeq += 1),
        occurredAt: new Date().toISOString(),
        data,
      }),
    [Symbol.asyncDispose]: () => bus[Symbol.asyncDispose](),
  };
}

test("who loses the seat is out of the room, and comes back to it by the next seat", async () => {
  await using house = await sessionsHouse();
  await using said = await telling(house);
  const { liveGroup, node, enter } = house;
  const { sessionId, seats, ids } = await liveGroup(2);
  const [ana] = seats;
  if (!ana) throw new Error("no seat");
  await said.tell(identity.events.seatRevoked, { seat: ana.seat, sessionId });
  await until(() =>
    expect(Object.keys(node.orders.get(sessionId)?.table.rooms ?? {})).toHaveLength(2),
  );
  expect(node.orders.get(sessionId)?.table.rooms).not.toHaveProperty(ids[0] ?? "");
  const back = await enter(sessionId, { ...ana, seat: randomUUID() });
  expect(back.me).toMatchObject({ participantId: ids[0], state: "admitted", room: "main" });
});

test("a former seat that ends later takes nobody out", async () => {
  await using house = await sessionsHouse();
  await using said = await telling(house);
  const { liveGroup, enter, viewOf } = house;
  const { sessionId, seats } = await liveGroup(2);
  const [ana, ben] = seats;
  if (!ana || !ben) throw new Error("no seat");
  const again = { ...ana, seat: randomUUID() };
  await enter(sessionId, again, "Client 1");
  await said.tell(identity.events.seatRevoked, { seat: ana.seat, sessionId });
  await said.tell(identity.events.seatRevoked, { seat: ben.seat, sessionId });
  await until(async () => expect((await viewOf(sessionId, ben)).me.state).toBe("left"));
  expect((await viewOf(sessionId, again)).me.state).toBe("admitted");
});

test("who loses the link is removed, and waits at the door if another one leads there", async () => {
  await using house = await sessionsHouse();
  await using said = await telling(house);
  const { liveGroup, enter, viewOf } = house;
  const { sessionId, seats } = await liveGroup(1);
  const [ana] = seats;
  if (!ana) throw new Error("no seat");
  const { personId } = ana;
  await said.tell(identity.events.linkRevoked, { linkId: randomUUID(), sessionId, personId });
  await until(async () => expect((await viewOf(sessionId, ana)).me.state).toBe("removed"));
  expect((await enter(sessionId, ana)).me.state).toBe("removed");
  expect((await enter(sessionId, { ...ana, seat: randomUUID() })).me.state).toBe("lobby");
});

test("who signs out leaves every session", async () => {
  await using house = await sessionsHouse();
  await using said = await telling(house);
  const { liveGroup, clinician, node, viewOf } = house;
  const { sessionId } = await liveGroup(1);
  await said.tell(identity.events.signInRevoked, { signIn: clinician.signIn });
  await until(async () => expect((await viewOf(sessionId, clinician)).me.state).toBe("left"));
  await until(() =>
    expect(Object.keys(node.orders.get(sessionId)?.table.rooms ?? {})).toHaveLength(1),
  );
});

test("whose membership ends is out of the group's live sessions, and finds none of them", async () => {
  await using house = await sessionsHouse();
  await using said = await telling(house);
  const { liveGroup, node, groupId, answer, tenant, join, enter, call } = house;
  const { sessionId, seats, ids } = await liveGroup(2);
  const [ana] = seats;
  const member = anActor({ tenant, role: "client" });
  await join(member.personId, "client");
  const { me } = await enter(sessionId, member);
  await call(rpc.admitAll, { sessionId });
  for (const personId of [ana?.personId ?? "", member.personId])
    await said.tell(identity.events.membershipChanged, {
      ...{ groupId, personId, role: "client" as const },
      ...{ active: false, version: 2 },
    });
  await until(() => {
    const rooms = node.orders.get(sessionId)?.table.rooms;
    expect(rooms).not.toHaveProperty(ids[0] ?? "");
    expect(rooms).not.toHaveProperty(me.participantId);
  });
  for (const actor of [ana, member])
    if (actor)
      expect(await answer(rpc.enterLobby, { sessionId, displayName: "A" }, actor)).toEqual(
        await answer(
          rpc.enterLobby,
          { sessionId: randomUUID(), displayName: "A" },
          {
            ...actor,
          },
        ),
      );
});

test("who is disabled is out, and comes in by no way", async () => {
  await using house = await sessionsHouse();
  await using said = await telling(house);
  const { liveGroup, node, answer } = house;
  const { sessionId, seats, ids } = await liveGroup(1);
  const [ana] = seats;
  if (!ana) throw new Error("no seat");
  await said.tell(identity.events.personDisabled, { personId: ana.personId });
  await until(() =>
    expect(node.orders.get(sessionId)?.table.rooms).not.toHaveProperty(ids[0] ?? ""),
  );
  const coming = { sessionId, displayName: "Ana" };
  expect(await answer(rpc.enterLobby, coming, { ...ana, seat: randomUUID() })).toMatchObject({
    code: "not_found",
  });
});

test("a seat that ended while nobody heard of it is found out, and its person is out", async () => {
  await using house = await sessionsHouse();
  const { liveGroup, node, keys, nats, control } = house;
  const log = { error: () => undefined };
  await using bus = await natsBus({
    ...{ url: nats.url, service: "identity", verify: keys.verify, log },
  });
  const { sessionId, seats, ids } = await liveGroup(2);
  const [ana] = seats;
  bus.serve(
    { ended: identity.rpc.endedCredentials },
    {
      ended: ({ credentials }) =>
        Promise.resolve({ ended: credentials.filter((id) => id === ana?.seat) }),
    },
  );
  await control({ credentialsMs: 100 });
  await until(() =>
    expect(node.orders.get(sessionId)?.table.rooms).not.toHaveProperty(ids[0] ?? ""),
  );
  expect(node.orders.get(sessionId)?.table.rooms).toHaveProperty(ids[1] ?? "");
});
