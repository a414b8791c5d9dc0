import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@hearth/contracts/actor";
import { firstLocks } from "@hearth/contracts/live/floor";
import type { LiveTold } from "@hearth/contracts/live";
import type { DocumentKind } from "@hearth/contracts/live/documents";
import { sessions } from "@hearth/contracts/sessions";
import { anActor } from "@hearth/testing/people";
import { until } from "@hearth/testing/until";
import { applyUpdate, Doc, encodeStateAsUpdate, XmlElement, XmlText } from "yjs";
import { type House, sessionsHouse } from "./house.ts";

const { rpc } = sessions;
let house: House;
beforeAll(async () => {
  house = await sessionsHouse({ replicas: 2 });
});
afterAll(() => house[Symbol.asyncDispose]());

const some = <T>(one: T | undefined): T => {
  if (one === undefined) throw new Error("There is none");
  return one;
};
const inBase64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
/** One paragraph of notes, as an editor sends it. */
const paragraph = (words: string): string => {
  const doc = new Doc();
  const element = new XmlElement("paragraph");
  element.insert(0, [new XmlText(words)]);
  doc.getXmlFragment("default").insert(0, [element]);
  return inBase64(encodeStateAsUpdate(doc));
};
const line = (): string => {
  const doc = new Doc();
  doc.getMap("elements").set("one", { id: "one", type: "line", index: "a1", isDeleted: false });
  return inBase64(encodeStateAsUpdate(doc));
};
const wordsOf = (update: string): string => {
  const doc = new Doc();
  applyUpdate(doc, Buffer.from(update, "base64"));
  return doc.getXmlFragment("default").toJSON();
};
type Of = { readonly sessionId: string; readonly room?: string; readonly kind?: DocumentKind };
const of = ({ sessionId, room = "main", kind = "notes" }: Of) => ({ sessionId, room, kind });
const open = (which: Of, actor?: Actor) =>
  house.call(rpc.openDocument, { ...of(which), vector: null }, actor);
const write = (which: Of, update: string, actor?: Actor) =>
  house.call(rpc.changeDocument, { ...of(which), update }, actor);

/** The first client is alone in Room 1; all others are in main. */
async function splitGroup(clients: number) {
  const group = await house.liveGroup(clients);
  const { sessionId } = group;
  const room = { id: "g1-1", name: "Room 1", generation: 1 };
  await house.database.within(house.tenant, async (tx) => {
    await tx.room.create({ data: { sessionId, ...room }, select: { id: true } });
    await tx.participant.updateMany({
      where: { sessionId, id: some(group.ids[0]) },
      data: { room: room.id },
    });
  });
  return { ...group, room: room.id, ann: some(group.seats[0]), ben: some(group.seats[1]) };
}
const changesIn = (told: readonly LiveTold[]) =>
  told.flatMap((one) => (one.from === "document" ? [one.change] : []));

test("who writes notes in a room is read there and by staff, and nobody else is told or answered", async () => {
  const { answer, hear, viewOf, clinician } = house;
  const { sessionId, ids, ann, ben, room } = await splitGroup(2);
  const lead = (await viewOf(sessionId, clinician)).me.participantId;
  const [atAnn, atBen, atLead] = [some(ids[0]), some(ids[1]), lead].map((id) =>
    hear(sessionId, id),
  );
  const update = paragraph("We talked about sleep");
  await write({ sessionId, room }, update, ann);
  await until(() => expect(changesIn(some(atLead))).toEqual([{ room, kind: "notes", update }]));
  expect(wordsOf((await open({ sessionId, room })).update)).toContain("We talked about sleep");
  expect(wordsOf((await open({ sessionId, room }, ann)).update)).toContain("sleep");
  const refused = await answer(rpc.openDocument, { ...of({ sessionId, room }), vector: null }, ben);
  const none = { ...of({ sessionId, room: "g9-9" }), vector: null };
  expect(refused).toEqual(await answer(rpc.openDocument, none, ben));
  expect(refused).toMatchObject({ code: "not_found" });
  const change = { ...of({ sessionId, room }), update };
  expect(await answer(rpc.changeDocument, change, ben)).toMatchObject({ code: "not_found" });
  const main = { ...of({ sessionId }), vector: null };
  expect(await answer(rpc.openDocument, main, ann)).toMatchObject({ code: "not_found" });
  expect(changesIn(some(atBen))).toEqual([]);
  // Who wrote it has it already.
  expect(changesIn(some(atAnn))).toEqual([]);
});

test("what many write at the same time, through both replicas, is all there", async () => {
  const { sessionId, seats } = await house.liveGroup(5);
  const words = seats.map((_, n) => `Sentence of client ${n + 1}`);
  await Promise.all(
    seats.map((seat, n) => until(() => write({ sessionId }, paragraph(some(words[n])), seat))),
  );
  const found = wordsOf((await open({ sessionId })).update);
  for (const sentence of words) expect(found).toContain(sentence);
});

test("who lost a message asks for what they lack by what they know", async () => {
  const { call } = house;
  const { sessionId, seats } = await house.liveGroup(1);
  const ann = some(seats[0]);
  await write({ sessionId }, paragraph("first"), ann);
  const { vector, update: whole } = await open({ sessionId }, ann);
  await write({ sessionId }, paragraph("second"));
  const { update } = await call(rpc.openDocument, { ...of({ sessionId }), vector }, ann);
  const doc = new Doc();
  applyUpdate(doc, Buffer.from(whole, "base64"));
  applyUpdate(doc, Buffer.from(update, "base64"));
  expect(doc.getXmlFragment("default").toJSON()).toContain("second");
  const again = await open({ sessionId }, ann);
  const same = await call(rpc.openDocument, { ...of({ sessionId }), vector: again.vector }, ann);
  expect(same.update.length).toBeLessThan(10);
});

test("while notes are locked clients read them, and neither notes nor board take their changes", async () => {
  const { answer, database, tenant } = house;
  const { sessionId, seats } = await house.liveGroup(1);
  const ann = some(seats[0]);
  await write({ sessionId }, paragraph("before"), ann);
  await database.within(tenant, (tx) =>
    tx.session.updateMany({
      where: { id: sessionId },
      data: { floor: { locks: { ...firstLocks, notes: true } } },
    }),
  );
  for (const kind of ["notes", "board"] as const) {
    const change = { ...of({ sessionId, kind }), update: line() };
    expect(await answer(rpc.changeDocument, change, ann)).toMatchObject({ code: "locked" });
  }
  await write({ sessionId }, paragraph("by staff"));
  expect(wordsOf((await open({ sessionId }, ann)).update)).toContain("by staff");
});

test("what can't be read is refused and leaves the document as it was", async () => {
  const { answer } = house;
  const { sessionId, seats } = await house.liveGroup(1);
  const ann = some(seats[0]);
  await write({ sessionId }, paragraph("kept"), ann);
  const garbage = { ...of({ sessionId }), update: inBase64(new Uint8Array([1, 2, 3])) };
  expect(await answer(rpc.changeDocument, garbage, ann)).toMatchObject({ code: "invalid_input" });
  expect(wordsOf((await open({ sessionId }, ann)).update)).toContain("kept");
});

test("the record of the session collects the notes and boards of every room, also of rooms that have closed", async () => {
  const { call, database, tenant } = house;
  const { sessionId, ann, room } = await splitGroup(2);
  await write({ sessionId, room }, paragraph("In our room"), ann);
  await write({ sessionId, room, kind: "board" }, line(), ann);
  await write({ sessionId }, paragraph("All together"));
  await database.within(tenant, (tx) =>
    tx.logEntry.createMany({
      data: [{ sessionId, at: new Date(), kind: "paused", by: null, about: [] }],
    }),
  );
  await call(rpc.endSession, { sessionId });
  const { documents, log, people } = await call(rpc.getRecord, { sessionId });
  expect(documents.map(({ roomName, kind, text }) => [roomName, kind, text])).toEqual([
    ["Main room", "notes", "All together"],
    ["Room 1", "notes", "In our room"],
    ["Room 1", "board", expect.stringContaining('"id":"one"') as string],
  ]);
  expect(log[0]).toMatchObject({ kind: "paused" });
  expect(people).toHaveLength(3);
});

test("nobody of another session or organisation opens or changes a document, and nobody at the door", async () => {
  const { answer, tenant, clientOf, enter, join } = house;
  const { sessionId, seats } = await house.liveGroup(1);
  await write({ sessionId }, paragraph("ours"));
  const elsewhere = anActor({ tenant, role: "clinician" });
  await join(elsewhere.personId, "clinician", { groupId: randomUUID() });
  const waiting = clientOf(sessionId);
  await enter(sessionId, waiting);
  const strangers: Actor[] = [
    elsewhere,
    anActor({ role: "clinician" }),
    { ...some(seats[0]), sessionId: randomUUID() },
    { ...some(seats[0]), tenant: randomUUID() },
  ];
  const asking = (id: string) =>
    [
      [rpc.openDocument, { ...of({ sessionId: id }), vector: null }],
      [rpc.changeDocument, { ...of({ sessionId: id }), update: paragraph("theirs") }],
    ] as const;
  for (const stranger of strangers)
    for (const [n, [contract, input]] of asking(sessionId).entries()) {
      const said: unknown = await answer(contract, input as never, stranger);
      const [, none] = some(asking(randomUUID())[n]);
      expect(said).toEqual(await answer(contract, none as never, stranger));
      expect(said).not.toHaveProperty("data");
    }
  for (const [contract, input] of asking(sessionId))
    expect(await answer(contract, input as never, waiting)).toMatchObject({ code: "not_found" });
  expect(wordsOf((await open({ sessionId })).update)).not.toContain("theirs");
});
