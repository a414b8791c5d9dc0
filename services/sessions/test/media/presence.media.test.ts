import { randomUUID } from "node:crypto";
import { appendFile, type FileHandle, mkdtemp, open, readdir, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { mediaNode } from "@hearth/contracts/media";
import { PresenceJournal } from "../../src/media/PresenceJournal.ts";
import { aMediaNode, control, orderFor, somebody, tenant } from "./aMediaNode.ts";

const sessionId = randomUUID();
const log = { error: () => undefined };
const folder = () => mkdtemp(join(tmpdir(), "hearth-journal-"));
const line = (room: string | null) => ({
  at: new Date(0).toISOString(),
  sessionId,
  tenant,
  epoch: 1,
  participantId: "5b4f5a0e-5b6f-4b73-9d5c-0a4e8a9f0001",
  room,
});

test("who comes, moves and goes is written down in this order", async () => {
  await using media = await aMediaNode();
  const clientA = somebody({ sessionId });
  const { participantId } = clientA;
  const order = orderFor(sessionId, [clientA]);
  await media.apply(order);
  expect(await media.presence(0)).toEqual([]);

  await media.join(sessionId, clientA);
  const table = { ...order.table, rooms: { [participantId]: "oak" } };
  await media.apply({ ...order, revision: 2, table });
  await media.join(sessionId, clientA);
  await media.ask(
    mediaNode.leave,
    { sessionId, participantId },
    { actor: clientA.actor, epoch: 1 },
  );

  const entries = await media.presence(0);
  expect(entries.map(({ seq, room }) => [seq, room])).toEqual([
    [1, "main"],
    [2, "oak"],
    [3, null],
  ]);
  expect(entries[0]).toMatchObject({ sessionId, tenant, epoch: 1, participantId });
});

test("staff who join a room are present there, and who listens in is present in the own", async () => {
  await using media = await aMediaNode();
  const staff = somebody({ sessionId });
  const { participantId } = staff;
  const order = orderFor(sessionId, [staff]);
  await media.apply(order);
  await media.join(sessionId, staff);
  const visit = (revision: number, mode: "listen" | "join") => ({
    ...order,
    revision,
    table: { ...order.table, visits: { [participantId]: { room: "oak", mode } } },
  });
  await media.apply(visit(2, "listen"));
  await media.apply(visit(3, "join"));
  expect((await media.presence(0)).map(({ room }) => room)).toEqual(["main", "oak"]);
});

test("who is removed is gone, and what was fetched is not told again", async () => {
  await using media = await aMediaNode();
  const clientA = somebody({ sessionId });
  const order = orderFor(sessionId, [clientA]);
  await media.apply(order);
  await media.join(sessionId, clientA);
  await media.apply({ ...order, revision: 2, table: { ...order.table, rooms: {} } });

  expect((await media.presence(1)).map(({ seq, room }) => [seq, room])).toEqual([[2, null]]);
  expect(await media.presence(2)).toEqual([]);
  expect(await media.presence(0)).toEqual([]);
});

test("a journal that a crashed process left behind is fetched from the next one, each line once", async () => {
  const journalDir = await folder();
  const crashed = await PresenceJournal.open(journalDir, "media-1-0123456789ab", log);
  for (const room of ["main", "oak", null]) crashed.append(line(room));
  await crashed.after(0);
  await appendFile(join(journalDir, "media-1-0123456789ab.presence.jsonl"), '{"seq":4,"at":"20');

  await (await PresenceJournal.open(journalDir, "media-2-0123456789ab", log)).close();

  await using media = await aMediaNode({ journalDir });
  const fetch = async (after: number) =>
    (await media.presence(after, "media-1-0123456789ab")).map(({ seq }) => seq);
  expect(await fetch(1)).toEqual([2, 3]);
  expect(await fetch(3)).toEqual([]);
  expect((await readdir(journalDir)).sort()).toEqual([
    `${media.node.nodeId}.presence.jsonl`,
    "media-2-0123456789ab.presence.jsonl",
  ]);
  expect(await media.presence(0)).toEqual([]);
});

test("each start is a new node with a count of its own", async () => {
  const journalDir = await folder();
  const first = await aMediaNode({ journalDir });
  await first[Symbol.asyncDispose]();
  await using second = await aMediaNode({ journalDir });
  expect(second.node.nodeId).not.toBe(first.node.nodeId);
  expect(second.node.heartbeat().name).toBe(first.node.heartbeat().name);
});

test("a long journal is fetched in parts, and only what is safe on the disk", async () => {
  const journalDir = await folder();
  const journal = await PresenceJournal.open(journalDir, "media-1-x", log);
  for (let n = 0; n < 1100; n += 1) journal.append(line("main"));
  const parts: number[][] = [];
  for (let after = 0; ; after = parts.at(-1)?.at(-1) ?? 0) {
    const entries = await journal.after(after);
    if (entries.length === 0) break;
    parts.push(entries.map(({ seq }) => seq));
  }
  expect(parts.map((part) => part.length)).toEqual([500, 500, 100]);
  expect(parts.flat()).toEqual(Array.from({ length: 1100 }, (_, n) => n + 1));
  await journal.close();

  const reopened = await PresenceJournal.open(journalDir, "media-1-x", log);
  expect((await reopened.after(1098)).map(({ seq }) => seq)).toEqual([1099, 1100]);
  await reopened.close();
});

test("a disk that can't empty the journal once does not end it", async () => {
  const journalDir = await folder();
  const faults: string[] = [];
  const journal = await PresenceJournal.open(journalDir, "media-1-x", {
    error: (_about, message) => faults.push(message),
  });
  const others = await open(join(journalDir, "another"), "a");
  const files = Object.getPrototypeOf(others) as FileHandle;
  await others.close();
  const truncate = vi.spyOn(files, "truncate").mockRejectedValueOnce(new Error("EIO"));
  const long = 1_100_000;
  journal.append(line("r".repeat(long)));
  await journal.after(0);

  expect(await journal.after(1)).toEqual([]);
  expect(faults).toEqual(["The journal of presence can't be emptied"]);
  journal.append(line("oak"));
  expect((await journal.after(1)).map(({ seq }) => seq)).toEqual([2]);
  expect(await journal.after(2)).toEqual([]);
  await journal.close();
  expect(truncate).toHaveBeenCalledTimes(2);
  expect((await stat(join(journalDir, "media-1-x.presence.jsonl"))).size).toBe(0);
});

test("who shows no sign of life for 10 s is away since the last sign, in the journal too, and loses the transports later", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  try {
    await using media = await aMediaNode({ times: { lookMs: 10 } });
    const [clientA, clientB] = [somebody({ sessionId }), somebody({ sessionId })];
    await media.apply(orderFor(sessionId, [clientA, clientB]));
    await media.join(sessionId, clientA);
    await media.join(sessionId, clientB);
    const left = new Date().toISOString();
    const look = async () => {
      const { participantId, actor } = clientA;
      const input = { sessionId, participantId, knownSeq: null };
      return (await media.ask(mediaNode.snapshot, input, { actor, epoch: 1 })).view;
    };

    vi.setSystemTime(Date.now() + 9_000);
    expect((await look())?.away).toEqual([]);
    vi.setSystemTime(Date.now() + 2_000);
    await vi.waitFor(async () => {
      expect((await look())?.away).toEqual([clientB.participantId]);
    });
    const stays = async () => {
      const entries = (await media.presence(0)).slice(2);
      return entries.map(({ participantId, room, at }) => ({ participantId, room, at }));
    };
    const { participantId } = clientB;
    const gone = { participantId, room: null, at: left };
    await vi.waitFor(async () => expect(await stays()).toEqual([gone]));
    const transports = async () => {
      const { peers } = await media.ask(mediaNode.statistics, { sessionId }, { actor: control() });
      return peers.find((one) => one.participantId === participantId)?.transports;
    };
    expect(await transports()).toBe(2);
    vi.setSystemTime(Date.now() + 20_000);
    await look();
    await vi.waitFor(async () => expect(await transports()).toBe(0));
    expect((await look())?.away).toEqual([participantId]);
    expect(await stays()).toEqual([gone]);

    const back = new Date().toISOString();
    await media.join(sessionId, clientB);
    expect((await look())?.away).toEqual([]);
    expect(await stays()).toEqual([gone, { participantId, room: "main", at: back }]);
  } finally {
    vi.useRealTimers();
  }
});
