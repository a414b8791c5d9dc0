import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@hearth/contracts/actor";
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

/** A live session with nobody but the clinician, and how one asks about it. */
async function anOpenDoor() {
  const { sessionId } = await house.liveGroup(0);
  const come = async (name: string, actor: Actor = house.clientOf(sessionId)) => {
    const { me } = await house.enter(sessionId, actor, name);
    return { actor, participantId: me.participantId, state: me.state };
  };
  const seen = async () => house.viewOf(sessionId, house.clinician);
  const set = (changes: object) => house.call(rpc.setDoor, { sessionId, ...changes });
  return { sessionId, come, seen, set };
}

test("a passcode is kept sealed, asked on the server, and after five wrong tries by nobody of that person", async () => {
  const { sessionId, come, set, seen } = await anOpenDoor();
  await set({ passcode: "lantern 7" });
  const ana = await come("Ana");
  const give = (passcode: string, actor = ana.actor) =>
    house.call(rpc.givePasscode, { sessionId, passcode }, actor);
  expect(JSON.stringify(await house.stored(sessionId))).not.toContain("lantern");
  expect(await seen()).toMatchObject({
    door: { hasPasscode: true },
    lobby: [{ lacksPasscode: true }],
  });
  expect(await house.call(rpc.admitAll, { sessionId })).toEqual({ admitted: 0 });

  for (const left of [4, 3, 2, 1, 0])
    expect(await give("wrong")).toEqual({ accepted: false, triesLeft: left });
  const otherSeat = { ...ana.actor, seat: randomUUID() } as Actor;
  expect(await give("lantern 7", otherSeat)).toEqual({ accepted: false, triesLeft: 0 });

  const ben = await come("Ben");
  expect(await give("lantern 7", ben.actor)).toMatchObject({ accepted: true });
  expect(await house.call(rpc.admitAll, { sessionId })).toEqual({ admitted: 1 });
  expect((await house.viewOf(sessionId, ben.actor)).me.state).toBe("admitted");
});

test("what staff say reaches who waits, also later ones, and what a waiting device gets names nobody else", async () => {
  const { sessionId, come } = await anOpenDoor();
  const ana = await come("Ana Waits");
  const told = house.hear(sessionId, ana.participantId);
  const say = (participantIds: string[] | null, text: string) =>
    house.call(rpc.tellWaiting, { sessionId, participantIds, text });
  await say(null, "Five more minutes");
  await say([ana.participantId], "Only you");
  const ben = await come("Ben Waits");
  const words = async (actor: Actor) =>
    (await house.viewOf(sessionId, actor)).me.doorMessages.map(({ text }) => text);
  expect(await words(ana.actor)).toEqual(["Five more minutes", "Only you"]);
  expect(await words(ben.actor)).toEqual(["Five more minutes"]);

  await until(() => expect(told.length).toBeGreaterThanOrEqual(3));
  const wire = JSON.stringify(told);
  expect(wire).toContain("Ana Waits");
  expect(wire).not.toMatch(/Ben Waits|Lead/);
  for (const one of told) {
    if (one.from !== "control") continue;
    const { lobby, roster, door, chat, rooms } = one.view;
    expect({ lobby, roster, door, chat, rooms }).toEqual({
      ...{ lobby: [], roster: [], door: null, chat: null, rooms: [] },
    });
    expect(one.nodeId).toBeNull();
  }
});

test("who is sent back is silent at the node before anybody is told, and waits", async () => {
  const { sessionId, seats, ids } = await house.liveGroup(2);
  const [ana = ""] = ids;
  await house.call(rpc.sendBack, { sessionId, participantId: ana });
  expect(house.node.orders.get(sessionId)?.table.rooms).not.toHaveProperty(ana);
  const [seat] = seats;
  if (!seat) throw new Error("no seat");
  expect((await house.viewOf(sessionId, seat)).me).toMatchObject({ state: "lobby", room: null });
  expect((await house.enter(sessionId, seat, "Ana")).me.state).toBe("lobby");
});

test("who is removed stays out by every credential until staff lift it; the reason is in the log", async () => {
  const { sessionId, seats, ids } = await house.liveGroup(1);
  const [participantId = ""] = ids;
  const [seat] = seats;
  if (!seat) throw new Error("no seat");
  const reason = "Threatened somebody";
  await house.call(rpc.removeParticipant, { sessionId, participantId, reason });
  for (const actor of [seat, { ...seat, seat: randomUUID() }])
    expect((await house.enter(sessionId, actor, "Ana")).me.state).toBe("removed");
  const logged = await house.database.within(house.tenant, (tx) =>
    tx.logEntry.findMany({ where: { sessionId } }),
  );
  expect(logged).toMatchObject([{ kind: "removed", about: [participantId], reason }]);

  await house.call(rpc.unblock, { sessionId, participantId });
  expect((await house.enter(sessionId, seat, "Ana")).me.state).toBe("lobby");
});

test("the door is set before the session is opened, and who waits reads when it begins", async () => {
  const sessionId = await house.schedule();
  const expectedAt = new Date(Date.now() + 600_000).toISOString();
  await house.call(rpc.setDoor, { sessionId, expectedAt, waitingRoom: false });
  const seat = house.clientOf(sessionId);
  expect(await house.enter(sessionId, seat, "Ana")).toMatchObject({
    expectedAt,
    me: { state: "lobby" },
  });
  await house.enter(sessionId, house.clinician, "Lead");
  await house.call(rpc.openSession, { sessionId });
  expect((await house.viewOf(sessionId, seat)).me.state).toBe("lobby");
  const ben = await house.enter(sessionId, house.clientOf(sessionId), "Ben");
  expect(ben.me.state).toBe("admitted");
});

test("a link on a second device waits with a warning, though its person was in", async () => {
  const { sessionId, seats } = await house.liveGroup(1);
  const [seat] = seats;
  if (!seat) throw new Error("no seat");
  const phone = { ...seat, seat: randomUUID(), secondDevice: true };
  expect((await house.enter(sessionId, phone, "Ana")).me.state).toBe("lobby");
  const { lobby } = await house.viewOf(sessionId, house.clinician);
  expect(lobby).toMatchObject([{ secondDevice: true, personId: seat.personId }]);
  expect(await house.call(rpc.admitAll, { sessionId })).toEqual({ admitted: 0 });
});

test("a supervisor of the group is in by sign-in once it is open, also past a passcode; of another group there is none", async () => {
  const { sessionId, come, seen } = await anOpenDoor();
  await house.call(rpc.setDoor, { sessionId, passcode: "lantern 7" });
  const supervisor = anActor({ tenant: house.tenant, role: "supervisor" });
  const stranger = anActor({ tenant: house.tenant, role: "supervisor" });
  await house.join(supervisor.personId, "supervisor");
  expect(await come("Sue", supervisor)).toMatchObject({ state: "admitted" });
  expect((await seen()).lobby).toEqual([]);
  const entry = (sessionId: string) =>
    house.answer(rpc.enterLobby, { sessionId, displayName: "Stranger" }, stranger);
  expect(await entry(sessionId)).toEqual(await entry(randomUUID()));
});

test("where somebody is today is for who leads, and each look is written down", async () => {
  const { sessionId, seats, ids } = await house.liveGroup(2);
  const [participantId = ""] = ids;
  const [ana, ben] = seats;
  if (!ana || !ben) throw new Error("no seat");
  const said = { address: "12 Elm Street", callBack: "+1 555 0100" };
  await house.call(rpc.setWhereabouts, { sessionId, ...said }, ana);
  expect(await house.call(rpc.whereabouts, { sessionId, participantId })).toMatchObject({
    ...said,
    personId: ana.personId,
  });
  const rows = await house.database.auditOf(house.tenant);
  expect(
    rows.filter(({ action }) => action === "rpc.sessions.whereabouts.get").at(-1),
  ).toMatchObject({
    decision: "permit",
    patients: [ana.personId],
    actorPerson: house.clinician.personId,
  });
  expect(await house.answer(rpc.whereabouts, { sessionId, participantId }, ben)).toMatchObject({
    code: "not_found",
  });
  const views = await Promise.all(
    [ana, ben, house.clinician].map((who) => house.viewOf(sessionId, who)),
  );
  expect(JSON.stringify(views)).not.toContain("Elm");
});
