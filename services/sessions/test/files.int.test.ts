import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Actor } from "@hearth/contracts/actor";
import type { FileRef } from "@hearth/contracts/files";
import type { Rpc } from "@hearth/contracts/define";
import { sessions } from "@hearth/contracts/sessions";
import { anActor } from "@hearth/testing/people";
import { type House, sessionsHouse } from "./house.ts";
import { aPdf, aReadyFile } from "./sentFiles.ts";

const { rpc } = sessions;
let house: House;
beforeAll(async () => {
  house = await sessionsHouse({ scan: null });
});
afterAll(() => house[Symbol.asyncDispose]());

const some = <T>(one: T | undefined | null): T => {
  if (one === undefined || one === null) throw new Error("There is none");
  return one;
};
const roomWith = (file: FileRef | undefined, personIds: readonly string[], name = "Garden") => ({
  name,
  task: { text: "Read this", link: null, file },
  personIds: [...personIds],
});

/** Ann is in a room whose task has a file, Ben in one without. */
async function twoRooms() {
  const { liveGroup, call, viewOf, clinician } = house;
  const { sessionId, seats } = await liveGroup(2);
  const [ann, ben] = [some(seats[0]), some(seats[1])];
  const file = await aReadyFile(house);
  const rooms = [roomWith(file, [ann.personId]), roomWith(undefined, [ben.personId], "Kitchen")];
  const { version } = await call(rpc.savePlan, { sessionId, version: 0, rooms });
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  const view = await viewOf(sessionId, clinician);
  const [garden = "", kitchen = ""] = view.rooms.map(({ roomId }) => roomId);
  return { sessionId, ann, ben, file, garden, kitchen };
}
const readTicket = ({ ticket }: { readonly ticket: string }) =>
  house.keys.verifyTicket.download(ticket);

test("the file of a room is opened by who is in it and by staff, for as long as the room is open", async () => {
  const { call, answer, viewOf, clinician, tenant } = house;
  const { sessionId, ann, ben, file, garden } = await twoRooms();
  const view = await viewOf(sessionId, ann);
  expect(view.rooms.map(({ task }) => task.file)).toEqual([file, undefined]);
  for (const actor of [ann, clinician]) {
    const ticket = await readTicket(
      await call(rpc.openTaskFile, { sessionId, roomId: garden }, actor),
    );
    expect(ticket).toEqual({ use: "download", service: "sessions", tenant, ...file });
  }
  await call(rpc.moveParticipant, {
    sessionId,
    participantId: view.me.participantId,
    room: "main",
  });
  const gone = await answer(rpc.openTaskFile, { sessionId, roomId: garden }, ann);
  expect(gone).toMatchObject({ code: "not_found" });
  await call(rpc.recall, { sessionId, inSeconds: 0 });
  const closed = await answer(rpc.openTaskFile, { sessionId, roomId: garden }, ben);
  expect(closed).toEqual(gone);
});

test("a client of another room is offered no file, hears that there is none, and never reads its name", async () => {
  const { answer, viewOf } = house;
  const { sessionId, ben, file, garden, kitchen } = await twoRooms();
  const theirs = await answer(rpc.openTaskFile, { sessionId, roomId: garden }, ben);
  const none = await answer(rpc.openTaskFile, { sessionId, roomId: kitchen }, ben);
  const nowhere = await answer(rpc.openTaskFile, { sessionId, roomId: "room-9-9" }, ben);
  expect(theirs).toEqual(none);
  expect(theirs).toEqual(nowhere);
  expect(theirs).toMatchObject({ code: "not_found" });
  const seen = JSON.stringify(await viewOf(sessionId, ben));
  expect(seen).not.toContain(file.fileId);
  expect(seen).not.toContain(file.name);
});

test("staff give a room another file, or none, while it is open", async () => {
  const { call, viewOf } = house;
  const { sessionId, ann, garden, kitchen, ben } = await twoRooms();
  const other = await aReadyFile(house, { name: "map.pdf", content: aPdf("Map") });
  const task = { text: null, link: null };
  await call(rpc.setTask, { sessionId, roomId: kitchen, task: { ...task, file: other } });
  await call(rpc.setTask, { sessionId, roomId: garden, task });
  expect((await viewOf(sessionId, ben)).rooms[1]?.task.file).toEqual(other);
  expect((await viewOf(sessionId, ann)).rooms[0]?.task).toEqual(task);
  const ticket = await call(rpc.openTaskFile, { sessionId, roomId: kitchen }, ben);
  expect(await readTicket(ticket)).toMatchObject({ fileId: other.fileId });
});

test("a file is part of rooms prepared days before, and is there when they are opened", async () => {
  const { call, groupId, liveGroup, viewOf } = house;
  const file = await aReadyFile(house);
  const { sessionId, seats } = await liveGroup(1);
  const ann = some(seats[0]);
  const set = { groupId, setId: null, version: 0, name: "Thursday" };
  const rooms = [roomWith(file, [ann.personId])];
  const { setId } = await call(rpc.saveSet, { ...set, rooms });
  const plan = await call(rpc.suggestPlan, { sessionId, way: { kind: "set", setId } });
  const { version } = await call(rpc.savePlan, { sessionId, version: 0, rooms: plan.rooms });
  await call(rpc.openBreakouts, { sessionId, version, minutes: null });
  const room = some((await viewOf(sessionId, ann)).rooms[0]);
  expect(room.task.file).toEqual(file);
  const ticket = await call(rpc.openTaskFile, { sessionId, roomId: room.roomId }, ann);
  expect(await readTicket(ticket)).toMatchObject({ fileId: file.fileId });
});

test("a file of another group, or one that is not ready, comes into no room; its name is as it is kept", async () => {
  const { answer, call, join, tenant, groupId, clinician } = house;
  const elsewhere = randomUUID();
  const other = anActor({ tenant, role: "clinician" });
  await join(other.personId, "clinician", { groupId: elsewhere });
  const foreign = await aReadyFile(house, { groupId: elsewhere, actor: other });
  const { fileId } = await house.call(rpc.addFile, { groupId, name: "late.pdf", size: 10 });
  const { sessionId, garden } = await twoRooms();
  const unknown = { ...foreign, fileId: randomUUID() };
  const asking = (file: FileRef) =>
    [
      [rpc.savePlan, { sessionId, version: 1, rooms: [roomWith(file, [])] }],
      [rpc.setTask, { sessionId, roomId: garden, task: { text: null, link: null, file } }],
      [rpc.saveSet, { groupId, setId: null, version: 0, name: "Set", rooms: [roomWith(file, [])] }],
    ] as const;
  for (const file of [foreign, { ...foreign, fileId }])
    for (const [n, [contract, input]] of asking(file).entries()) {
      const said: unknown = await answer(contract as Rpc, input, clinician);
      const [, none] = some(asking(unknown)[n]);
      expect(said).toEqual(await answer(contract as Rpc, none, clinician));
      expect(said).toMatchObject({ code: "not_found" });
    }
  const own = await aReadyFile(house);
  const said = { ...own, name: "other.pdf", size: 1 };
  const rooms = [roomWith(said, [])];
  const saved = await call(rpc.savePlan, { sessionId, version: 1, rooms });
  expect(saved.rooms[0]?.task.file).toEqual(own);
});

test("nobody of another group, session or organisation adds, looks after or fetches a file, nor a client of this one", async () => {
  const { answer, tenant, join, groupId } = house;
  const { sessionId, ann, file, garden } = await twoRooms();
  const elsewhere = anActor({ tenant, role: "clinician" });
  await join(elsewhere.personId, "clinician", { groupId: randomUUID() });
  const member = anActor({ tenant, role: "client" });
  await join(member.personId, "client");
  const outside = anActor({ role: "clinician" });
  await join(outside.personId, "clinician", { tenant: outside.tenant, groupId: randomUUID() });
  const strangers: Actor[] = [elsewhere, outside, { ...ann, tenant: outside.tenant }];
  const ofGroup = (of: string, fileId: string) =>
    [
      [rpc.addFile, { groupId: of, name: "mine.pdf", size: 5 }],
      [rpc.checkFile, { groupId: of, fileId }],
      [rpc.getFile, { groupId: of, fileId }],
      [rpc.openFile, { groupId: of, fileId }],
    ] as const;
  for (const stranger of [...strangers, member, ann])
    for (const [n, [contract, input]] of ofGroup(groupId, file.fileId).entries()) {
      const said: unknown = await answer(contract as Rpc, input, stranger);
      const [, none] = some(ofGroup(randomUUID(), randomUUID())[n]);
      expect(said).toEqual(await answer(contract as Rpc, none, stranger));
      expect(said).not.toHaveProperty("data");
    }
  const ofRoom = { sessionId, roomId: garden };
  for (const stranger of [...strangers, { ...ann, sessionId: randomUUID() }]) {
    const said = await answer(rpc.openTaskFile, ofRoom, stranger);
    const none = { sessionId: randomUUID(), roomId: garden };
    expect(said).toEqual(await answer(rpc.openTaskFile, none, stranger));
    expect(said).not.toHaveProperty("data");
  }
  const leads = await answer(rpc.getFile, { groupId, fileId: randomUUID() }, house.clinician);
  expect(leads).toMatchObject({ code: "not_found" });
});
