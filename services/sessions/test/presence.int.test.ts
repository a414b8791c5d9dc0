import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { sessions } from "@hearth/contracts/sessions";
import { until } from "@hearth/testing/until";
import { sessionsHouse } from "./house.ts";

const { rpc } = sessions;
const ago = (seconds: number) => new Date(Date.now() - seconds * 1_000);

type House = Pick<Awaited<ReturnType<typeof sessionsHouse>>, "database" | "node">;

/** Has the journal read from its beginning. A replica that was reading notes where it stands: then it is asked again. */
async function readAgain({ database, node }: House): Promise<void> {
  const pulled = node.pulls.length;
  await until(async () => {
    await database.asOwner('UPDATE "NodeJournal" SET "acknowledged" = 0');
    await until(() => expect(node.pulls.slice(pulled)).toContain(0), 500);
  });
}

test("minutes come from the nodes' journals: reconnects merged, breakouts counted and named", async () => {
  await using house = await sessionsHouse({ replicas: 2 });
  const { call, liveGroup, plan, node, viewOf, clinician } = house;
  const group = await liveGroup(1);
  const { sessionId, ids } = group;
  const version = await plan(group);
  const of = { sessionId, participantId: ids[0] ?? "" };
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  const { roster } = await viewOf(sessionId, clinician);
  const room = roster.find(({ staff }) => !staff)?.room ?? "";
  node.sees(of, "main", ago(600));
  node.sees(of, null, ago(500));
  node.sees(of, "main", ago(480));
  node.sees(of, room, ago(300));
  node.sees(of, null, ago(180));

  const listed = async () => {
    const { attendance } = await call(rpc.listAttendance, { sessionId });
    return attendance.find(({ participantId }) => participantId === of.participantId);
  };
  await until(async () => expect(await listed()).toMatchObject({ minutes: 7, seconds: 420 }));
  const found = await listed();
  expect(found?.intervals.map(({ roomName }) => roomName)).toEqual([
    "Main room",
    "Main room",
    expect.stringMatching(/^Room \d$/),
  ]);
  // Two replicas have read the same lines again and again by now; what was read is acknowledged.
  await until(() => expect(node.pulls.at(-1)).toBe(5));
  expect((await listed())?.intervals).toHaveLength(3);
});

test("how long somebody spoke in which room is in the record, counted once, and is no stay", async () => {
  await using house = await sessionsHouse({ replicas: 2 });
  const { call, liveGroup, node } = house;
  const { sessionId, ids } = await liveGroup(2);
  const [ana = "", ben = ""] = ids;
  const of = { sessionId, participantId: ana };
  node.sees(of, "main", ago(600));
  node.sees({ ...of, spokenMs: 20_500 }, "main", ago(560));
  node.sees({ ...of, spokenMs: 10_000 }, "main", ago(500));
  node.sees(of, "room-1-1", ago(480));
  node.sees({ ...of, spokenMs: 999 }, "room-1-2", ago(460));
  node.sees({ ...of, spokenMs: 4_000 }, "room-1-1", ago(450));
  const listed = async (id: string) => {
    const { attendance } = await call(rpc.listAttendance, { sessionId });
    return attendance.find(({ participantId }) => participantId === id);
  };
  const main = { room: "main", roomName: "Main room", roomKind: "main", seconds: 30 };
  const apart = expect.objectContaining({ room: "room-1-1", seconds: 4 }) as object;
  await until(async () => expect((await listed(ana))?.spoken).toEqual([main, apart]));
  expect((await listed(ana))?.intervals.map(({ room }) => room)).toEqual(["main", "room-1-1"]);
  expect((await listed(ben))?.spoken).toEqual([]);
  await readAgain(house);
  await until(() => expect(node.pulls.at(-1)).toBe(6));
  expect((await listed(ana))?.spoken).toEqual([main, apart]);
});

test("the same journal read from its beginning stores nothing twice", async () => {
  await using house = await sessionsHouse();
  const { liveGroup, node, database, tenant } = house;
  const { sessionId, ids } = await liveGroup(1);
  const of = { sessionId, participantId: ids[0] ?? "" };
  node.sees(of, "main", ago(60));
  node.sees(of, null, ago(30));
  node.sees(of, "main", ago(20));
  const rows = () =>
    database.within(tenant, (tx) => tx.presenceInterval.findMany({ orderBy: { seq: "asc" } }));
  await until(async () => expect(await rows()).toHaveLength(2));
  const before = await rows();
  await readAgain(house);
  await until(() => expect(node.pulls.at(-1)).toBe(3));
  expect(await rows()).toEqual(before);
});

test("a page that is full of people who come and go is stored as a whole, each stay with its end", async () => {
  await using house = await sessionsHouse();
  const { liveGroup, node, database, tenant } = house;
  const { sessionId } = await liveGroup(1);
  const people = Array.from({ length: 30 }, () => randomUUID());
  const rooms = ["main", "room-1-1", null];
  const lines = Array.from({ length: 1_500 }, (_, n) => ({
    participantId: people[(n * 7) % people.length] ?? "",
    room: rooms[Math.floor(n / 30) % rooms.length] ?? null,
    at: ago(2_000 - n),
  }));
  for (const { participantId, room, at } of lines)
    node.sees({ sessionId, participantId }, room, at);
  const stays = lines.flatMap(({ participantId, room, at }, n) => {
    const next = lines.slice(n + 1).find((one) => one.participantId === participantId);
    return room === null ? [] : [{ participantId, room, from: at, to: next?.at ?? null }];
  });
  const rows = () =>
    database.within(tenant, (tx) =>
      tx.presenceInterval.findMany({
        where: { sessionId },
        orderBy: { seq: "asc" },
        select: { participantId: true, room: true, from: true, to: true },
      }),
    );
  await until(() => expect(node.pulls.at(-1)).toBe(1_500));
  expect(await rows()).toEqual(stays);
});

test("a dead node's last heartbeat ends the stays that it left open", async () => {
  await using house = await sessionsHouse({ nodes: 2 });
  const { liveGroup, media, stored, database, tenant } = house;
  const { sessionId, ids } = await liveGroup(1);
  const { nodeId } = await stored(sessionId);
  const node = media.find((one) => one.nodeId === nodeId);
  node?.sees({ sessionId, participantId: ids[0] ?? "" }, "main", ago(60));
  const row = () => database.within(tenant, (tx) => tx.presenceInterval.findFirst());
  await until(async () => expect(await row()).toMatchObject({ to: null }));
  const died = Date.now();
  await node?.die();
  await until(async () => expect((await row())?.to).not.toBeNull());
  expect(Math.abs(((await row())?.to?.getTime() ?? 0) - died)).toBeLessThan(400);
});

test("what a dead node wrote down and nobody could fetch comes from its successor, whole", async () => {
  await using house = await sessionsHouse();
  const { liveGroup, node, addNode, database, tenant } = house;
  const { sessionId, ids } = await liveGroup(2);
  const [ana = "", ben = ""] = ids;
  node.sees({ sessionId, participantId: ana }, "main", ago(60));
  await until(() => expect(node.pulls.at(-1)).toBe(1));
  await node.die();
  const [from, to] = [ago(50), ago(20)];
  const line = { sessionId, tenant, epoch: 1, participantId: ben };
  const next = await addNode({
    name: node.name,
    formerly: {
      nodeId: node.nodeId,
      left: [
        { ...line, seq: 2, room: "main", at: from.toISOString() },
        { ...line, seq: 3, room: null, at: to.toISOString() },
      ],
    },
  });
  const rows = () =>
    database.within(tenant, (tx) =>
      tx.presenceInterval.findMany({
        where: { participantId: ben },
        select: { from: true, to: true },
      }),
    );
  await until(async () => expect(await rows()).toEqual([{ from, to }]));
  // All of it is acknowledged, so that the node can let go of it.
  await until(() => expect(next.pullsOfFormer).toEqual([1, 3]));
});

test("who has no connection is away after a moment, once, and is dealt no room; who is back is there again", async () => {
  await using house = await sessionsHouse({ replicas: 2, changes: { absentMs: 300 } });
  const { call, liveGroup, node, viewOf, clinician, stored } = house;
  const { sessionId, ids, seats } = await liveGroup(2);
  const [ana = "", ben = ""] = ids;
  const away = async () => {
    const { roster } = await viewOf(sessionId, clinician);
    return roster.filter((one) => one.away).map(({ participantId }) => participantId);
  };
  const lead = (await viewOf(sessionId, clinician)).me.participantId;
  for (const participantId of [ana, ben, lead])
    node.sees({ sessionId, participantId }, "main", new Date());
  await until(async () => expect(await away()).toEqual([]));
  node.sees({ sessionId, participantId: ben }, null, new Date());
  await until(async () => expect(await away()).toEqual([ben]));
  const { revision } = await stored(sessionId);
  const { rooms } = await call(rpc.suggestPlan, { sessionId, way: { kind: "random", rooms: 1 } });
  expect(rooms[0]?.personIds).toEqual([seats[0]?.personId]);
  await new Promise((resolve) => setTimeout(resolve, 500));
  expect((await stored(sessionId)).revision).toBe(revision);
  node.sees({ sessionId, participantId: ben }, "main", new Date());
  await until(async () => expect(await away()).toEqual([]));
});

test("nobody is away because control can't read the journal", async () => {
  await using house = await sessionsHouse({ changes: { absentMs: 300 } });
  const { liveGroup, node, stored } = house;
  node.behaviour.readable = false;
  await new Promise((resolve) => setTimeout(resolve, 200));
  const { sessionId } = await liveGroup(1);
  const { revision } = await stored(sessionId);
  await new Promise((resolve) => setTimeout(resolve, 1_000));
  expect((await stored(sessionId)).revision).toBe(revision);
});

test("at the end everybody's time is told, once, with what came last", async () => {
  await using house = await sessionsHouse({ replicas: 2 });
  const { call, liveGroup, node, database, tenant } = house;
  const { sessionId, ids, seats } = await liveGroup(2);
  const [ana = "", ben = ""] = ids;
  node.sees({ sessionId, participantId: ana }, "main", ago(90));
  node.sees({ sessionId, participantId: ben }, "main", ago(300));
  node.sees({ sessionId, participantId: ben }, null, ago(100));
  await call(rpc.endSession, { sessionId });
  const told = () =>
    database.db.$queryRaw<{ data: { personId: string; seconds: number } }[]>`
      SELECT "data" FROM "Outbox" WHERE "subject" = ${sessions.events.attendanceFinalised.subject}
        AND "aggregateId" = ${sessionId}::uuid`;
  await until(async () => expect(await told()).toHaveLength(3));
  await new Promise((resolve) => setTimeout(resolve, 500));
  const seconds = new Map((await told()).map(({ data }) => [data.personId, data.seconds]));
  expect(seconds.size).toBe(3);
  expect(seconds.get(seats[1]?.personId ?? "")).toBe(200);
  expect(seconds.get(seats[0]?.personId ?? "")).toBeGreaterThanOrEqual(90);
  expect(seconds.get(house.clinician.personId)).toBe(0);
  const open = await database.within(tenant, (tx) =>
    tx.presenceInterval.count({ where: { sessionId, to: null } }),
  );
  expect(open).toBe(0);
});
