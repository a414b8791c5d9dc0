import { createHash, randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import type { LiveTold } from "@hearth/contracts/live";
import type { PollQuestion, Tools } from "@hearth/contracts/live/tools";
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

const question = (change: Partial<PollQuestion> = {}): PollQuestion => ({
  question: "How was the week?",
  kind: "single",
  anonymous: false,
  options: ["Hard", "Mixed", "Good"],
  ...change,
});
const toolsOf = async (sessionId: string, actor: Actor): Promise<Tools> => {
  const { tools } = await house.viewOf(sessionId, actor);
  if (!tools) throw new Error("There are no tools");
  return tools;
};
const ballot = (sessionId: string, pollId: string, options: number[]) => ({
  ...{ sessionId, pollId, options },
  nonce: randomUUID(),
});
/** An open poll in a live group of so many. */
const openPoll = async (change: Partial<PollQuestion> = {}, clients = 2) => {
  const group = await house.liveGroup(clients);
  const { sessionId } = group;
  const { call } = house;
  const poll = question(change);
  const { pollId } = await call(rpc.preparePoll, { sessionId, pollId: null, poll });
  await call(rpc.openPoll, { sessionId, pollId });
  return { ...group, pollId };
};

test("a poll written days before is opened, answered, shown and closed, and stays in the record", async () => {
  const { call, schedule, enter, clientOf, viewOf, clinician } = house;
  const sessionId = await schedule(20);
  const { pollId } = await call(rpc.preparePoll, { sessionId, pollId: null, poll: question() });
  const better = question({ question: "And today?" });
  await call(rpc.preparePoll, { sessionId, pollId, poll: better });
  const ahead = await call(rpc.getRecord, { sessionId });
  expect(ahead.polls).toMatchObject([{ pollId, question: "And today?", state: "prepared" }]);

  await enter(sessionId, clinician, "Lead");
  await call(rpc.openSession, { sessionId });
  const ann = clientOf(sessionId);
  await enter(sessionId, ann, "Ann");
  await call(rpc.admitAll, { sessionId });
  expect((await toolsOf(sessionId, ann)).polls).toEqual([]);
  await call(rpc.openPoll, { sessionId, pollId });
  await call(rpc.vote, ballot(sessionId, pollId, [2]), ann);
  const { participantId } = (await viewOf(sessionId, ann)).me;
  expect((await toolsOf(sessionId, ann)).polls).toMatchObject([{ counts: null, mine: [2] }]);
  expect((await toolsOf(sessionId, clinician)).polls).toMatchObject([
    { counts: [0, 0, 1], votes: [{ participantId, options: [2] }] },
  ]);
  await call(rpc.showPoll, { sessionId, pollId, shown: true });
  expect((await toolsOf(sessionId, ann)).polls).toMatchObject([{ counts: [0, 0, 1], votes: null }]);
  await call(rpc.closePoll, { sessionId, pollId });
  await call(rpc.endSession, { sessionId });
  const after = await call(rpc.getRecord, { sessionId });
  expect(after.polls).toMatchObject([{ pollId, state: "closed", counts: [0, 0, 1] }]);
  expect(after.people).toContainEqual({ participantId, displayName: "Ann" });
});

test("an anonymous vote counts once, however often the same press arrives", async () => {
  const { callAs, answer } = house;
  const { sessionId, seats, pollId } = await openPoll({ anonymous: true });
  const [ann] = seats;
  if (!ann) throw new Error("no seat");
  const [key, vote] = [randomUUID(), ballot(sessionId, pollId, [0])];
  await callAs(rpc.vote, vote, { actor: ann, key });
  await callAs(rpc.vote, vote, { actor: ann, key });
  expect(await answer(rpc.vote, ballot(sessionId, pollId, [1]), ann)).toMatchObject({
    code: "conflict",
  });
  expect((await toolsOf(sessionId, house.clinician)).polls).toMatchObject([
    { counts: [1, 0, 0], voted: 1, votes: null },
  ]);
});

/** Every row of every table that somebody who runs the house can read, as text by table. */
async function everything(): Promise<ReadonlySet<string>> {
  const { database, tenant } = house;
  const rows = await database.within(tenant, async (tx) => {
    const tables = await tx.$queryRaw<{ name: string }[]>`
      SELECT relname AS name FROM pg_class WHERE relkind = 'r'
        AND relnamespace = 'public'::regnamespace AND has_table_privilege(oid, 'SELECT')`;
    expect(tables.map(({ name }) => name)).toEqual(
      expect.arrayContaining(["Session", "Idempotency", "Outbox", "Participant"]),
    );
    const found: string[] = [];
    for (const { name } of tables) {
      const all = await tx.$queryRawUnsafe<{ row: string }[]>(
        `SELECT to_jsonb(t)::text AS row FROM "${name}" t`,
      );
      found.push(...all.map(({ row }) => `${name} ${row}`));
    }
    return found;
  });
  const audit = await database.auditOf(tenant);
  return new Set([...rows, ...audit.map((row) => `Audit ${JSON.stringify(row)}`)]);
}

test("after an anonymous vote no table, log or message leads from a person to an answer", async () => {
  const { call, hear, log } = house;
  const { sessionId, seats, ids, pollId } = await openPoll({ anonymous: true });
  const [ann, ben] = seats.map((seat, n) => ({ seat, ids: [seat.personId, seat.seat, ids[n]] }));
  const lead = (await house.viewOf(sessionId, house.clinician)).me.participantId;
  if (!ann || !ben) throw new Error("no seats");
  const told = hear(sessionId, lead);
  const before = await everything();
  // Ben first, so that the order of the ids is not by chance the order of voting.
  const ballots = [ballot(sessionId, pollId, [2]), ballot(sessionId, pollId, [0])] as const;
  await call(rpc.vote, ballots[0], ben.seat);
  await call(rpc.vote, ballots[1], ann.seat);
  await until(() => expect(JSON.stringify(told.at(-1))).toContain('"voted":2'));
  const news = [...(await everything())].filter((row) => !before.has(row));
  expect(news.some((row) => row.startsWith("Audit"))).toBe(true);
  expect(news.some((row) => row.startsWith("Idempotency"))).toBe(true);

  // What names Ann and what names Ben is the same but for who it is, when it was, and keys made by chance.
  const naming = (one: typeof ann) =>
    news
      .filter((row) => !row.startsWith("Session "))
      .filter((row) => one.ids.some((id) => id !== undefined && row.includes(id)))
      .map(withoutChance)
      .toSorted();
  expect(naming(ann)).toEqual(naming(ben));
  expect(naming(ann).length).toBeGreaterThanOrEqual(2);

  // The session itself knows the counts, and in one order who has voted.
  const { tools } = await house.stored(sessionId);
  expect(tools).toMatchObject({
    polls: [{ counts: [1, 0, 1], votes: {}, voted: [...ids].toSorted() }],
  });

  // The hash of a request can't be found by trying every ballot: its chance is kept nowhere.
  const kept = [...(await everything())].join("\n");
  for (const one of ballots) {
    expect(kept).not.toContain(one.nonce);
    for (const options of [[0], [1], [2]]) {
      const guess = JSON.stringify({ sessionId, pollId, options });
      const hash = createHash("sha256").update(guess);
      expect(kept).not.toContain(hash.digest("hex"));
    }
  }
  expect(JSON.stringify(told.map(pollsIn))).not.toMatch(new RegExp(ids.join("|")));
  const said = JSON.stringify([log.warn.mock.calls, log.error.mock.calls]);
  for (const one of ballots) expect(said).not.toContain(one.pollId);
});

const pollsIn = (told: LiveTold) => (told.from === "control" ? told.view.tools?.polls : null);

const withoutChance = (row: string): string =>
  row
    .replaceAll(/\b[\da-f]{64}\b/g, "HASH")
    .replaceAll(/[\da-f]{8}-[\da-f]{4}-[\da-f]{4}-[\da-f]{4}-[\da-f]{12}/g, "ID")
    .replaceAll(/\d{4}-\d\d-\d\d[T ][\d:.]+(Z|\+00:00)?/g, "AT")
    .replaceAll(/"(id|seq|number|traceId)":\s?"?\w+"?/g, '"$1":0')
    .replaceAll(/\b[\da-f]{32}\b/g, "TRACE");

test("a timer, music, a task and a choice by chance are the same for everybody, and outlive a browser and a node", async () => {
  await using own = await sessionsHouse({ nodes: 2 });
  const { call, viewOf, liveGroup, clinician, media, stored } = own;
  const { sessionId, seats } = await liveGroup(3);
  const [ann] = seats;
  if (!ann) throw new Error("no seat");
  await call(rpc.pin, { sessionId, pin: { text: "One thing at a time", link: null } });
  await call(rpc.setTimer, { sessionId, timer: { seconds: 300 } });
  await call(rpc.pauseTimer, { sessionId, paused: true });
  await call(rpc.setMusic, { sessionId, music: { piece: "bells", everywhere: false } });
  const chosen = new Set<string>();
  for (let turn = 0; turn < 3; turn += 1) {
    await call(rpc.pick, { sessionId });
    chosen.add((await viewOf(sessionId, ann)).tools?.picked?.displayName ?? "");
  }
  expect(chosen).toEqual(new Set(["Client 1", "Client 2", "Client 3"]));

  const before = (await viewOf(sessionId, clinician)).tools;
  expect(before).toMatchObject({
    timer: { seconds: 300 },
    music: { piece: "bells", startedAt: expect.any(String) as string },
    pin: { text: "One thing at a time" },
  });
  expect((await viewOf(sessionId, ann)).tools).toEqual(before);
  const { nodeId } = await stored(sessionId);
  await media.find((one) => one.nodeId === nodeId)?.die();
  await until(async () => expect(await stored(sessionId)).toMatchObject({ epoch: 2 }));
  expect((await viewOf(sessionId, ann)).tools).toEqual(before);
  expect((await viewOf(sessionId, clinician)).tools).toEqual(before);
});

test("work is shown to the room by its id alone, and hidden by who leads and by whose it is", async () => {
  const { answer, call, liveGroup } = house;
  const { sessionId, seats, ids } = await liveGroup(2);
  const [ann, ben] = seats;
  if (!ann || !ben) throw new Error("no seats");
  const work = { showingId: randomUUID(), participantId: ids[0] ?? "" };
  const showing = { sessionId, ...work };
  expect(await answer(rpc.showWork, showing, ann)).toMatchObject({ code: "not_found" });
  await call(rpc.showWork, showing);
  for (const seat of [ann, ben]) expect((await toolsOf(sessionId, seat)).shown).toEqual(work);
  expect(await answer(rpc.hideWork, { sessionId }, ben)).toMatchObject({ code: "not_found" });
  await call(rpc.hideWork, { sessionId }, ann);
  expect((await toolsOf(sessionId, ben)).shown).toBeNull();
  await call(rpc.showWork, showing);
  await call(rpc.hideWork, { sessionId });
  expect((await toolsOf(sessionId, ben)).shown).toBeNull();
});

test("a co-facilitator has the same tools as the facilitator", async () => {
  const { call, join, tenant, enter } = house;
  const { sessionId, seats } = await house.liveGroup(1);
  const [ann] = seats;
  if (!ann) throw new Error("no seat");
  const second = anActor({ tenant, role: "co_facilitator" });
  await join(second.personId, "co_facilitator");
  await enter(sessionId, second, "Second");
  await call(rpc.setTimer, { sessionId, timer: { seconds: null } }, second);
  const written = { sessionId, pollId: null, poll: question() };
  const { pollId } = await call(rpc.preparePoll, written, second);
  await call(rpc.openPoll, { sessionId, pollId }, second);
  expect(await toolsOf(sessionId, ann)).toMatchObject({
    timer: { seconds: null },
    polls: [{ state: "open" }],
  });
});

/** Each request of the tools, as one would ask it of any session. */
const asking = (sessionId: string, pollId: string) =>
  ({
    pin: [rpc.pin, { sessionId, pin: null }],
    setTimer: [rpc.setTimer, { sessionId, timer: { seconds: 60 } }],
    pauseTimer: [rpc.pauseTimer, { sessionId, paused: true }],
    setMusic: [rpc.setMusic, { sessionId, music: { piece: "bells", everywhere: false } }],
    pick: [rpc.pick, { sessionId }],
    showWork: [rpc.showWork, { sessionId, showingId: pollId, participantId: pollId }],
    hideWork: [rpc.hideWork, { sessionId }],
    preparePoll: [rpc.preparePoll, { sessionId, pollId: null, poll: question() }],
    discardPoll: [rpc.discardPoll, { sessionId, pollId }],
    openPoll: [rpc.openPoll, { sessionId, pollId }],
    closePoll: [rpc.closePoll, { sessionId, pollId }],
    showPoll: [rpc.showPoll, { sessionId, pollId, shown: true }],
    getRecord: [rpc.getRecord, { sessionId }],
    vote: [rpc.vote, ballot(sessionId, pollId, [0])],
  }) as const;
const names = Object.keys(asking("", "")) as (keyof ReturnType<typeof asking>)[];

test.each(names)("%s of somebody else's group is as absent as that of none", async (name) => {
  const { answer, stored, tenant, join } = house;
  const { sessionId, seats, pollId } = await openPoll();
  const [ann] = seats;
  if (!ann) throw new Error("no seat");
  const before = await stored(sessionId);
  const elsewhere = randomUUID();
  const otherClinician = anActor({ tenant, role: "clinician" });
  await join(otherClinician.personId, "clinician", { groupId: elsewhere });
  const otherTenant = anActor({ role: "clinician" });
  const client = anActor({ tenant, role: "client" });
  await join(client.personId, "client");
  const strangers: Actor[] = [otherClinician, otherTenant, { ...ann, sessionId: randomUUID() }];
  // A client of the group leads nothing, and has not come to the door.
  for (const stranger of [...strangers, client]) {
    const theirs = asking(sessionId, pollId)[name];
    const absent = asking(randomUUID(), randomUUID())[name];
    const said: unknown = await answer(theirs[0] as Rpc, theirs[1], stranger);
    expect(said).toEqual(await answer(absent[0] as Rpc, absent[1], stranger));
    expect(said).not.toHaveProperty("data");
  }
  if (name !== "vote") {
    const [contract, input] = asking(sessionId, pollId)[name];
    expect(await answer(contract as Rpc, input, ann)).not.toHaveProperty("data");
  }
  expect(await stored(sessionId)).toEqual(before);
});
