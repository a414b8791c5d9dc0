import { createHash } from "node:crypto";
import { readdir } from "node:fs/promises";
import { text } from "node:stream/consumers";
import type { Readable } from "node:stream";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { FileRef } from "@hearth/contracts/files";
import { sessions } from "@hearth/contracts/sessions";
import { tidyFiles } from "@hearth/service-kit/files/tidying";
import { usedFiles } from "../src/store/usedFiles.ts";
import { type House, sessionsHouse } from "./house.ts";
import { aPdf, aReadyFile, sendFile } from "./sentFiles.ts";

const { rpc } = sessions;
let house: House;
let scannerIsUp = true;
const scan = async (content: Readable) => {
  const words = await text(content);
  if (!scannerIsUp) throw new Error("The scanner is away");
  return words.includes("a virus") ? ("infected" as const) : ("clean" as const);
};
beforeAll(async () => {
  house = await sessionsHouse({ scan });
});
afterAll(() => house[Symbol.asyncDispose]());

const roomWith = (file: FileRef) => ({
  name: "Garden",
  task: { text: "Read this", link: null, file },
  personIds: [],
});

const refused = [
  ["not all of it arrived", "incomplete", { arrives: Buffer.from("%PDF") }],
  ["it is something else than its name says", "wrong_type", { name: "page.png" }],
  ["nobody knows what it is", "wrong_type", { content: Buffer.from([0, 1, 2, 3]) }],
  ["it has a virus", "infected", { content: aPdf("a virus") }],
] as const;

test.each(refused)("a file is refused when %s, and nothing of it stays", async (_, fault, sent) => {
  const { settled, groupId, fileId } = await sendFile(house, sent);
  expect(await settled()).toMatchObject({ state: "refused", fault });
  expect(await remains(fileId)).toEqual([]);
  const opened = await house.answer(rpc.openFile, { groupId, fileId }, house.clinician);
  expect(opened).toMatchObject({ code: "conflict" });
});

const remains = async (fileId: string) => {
  const all = await readdir(house.folder, { recursive: true });
  return all.filter((path) => path.includes(fileId));
};

test("a name that is none of those taken, and more than 10 MB, are refused before a byte is sent", async () => {
  const { answer, groupId, clinician } = house;
  const wrong = await answer(rpc.addFile, { groupId, name: "run.exe", size: 5 }, clinician);
  expect(wrong).toEqual({
    code: "invalid_input",
    message: "Choose a PDF, a picture, a text or an office document",
  });
  const tooBig = { groupId, name: "film.pdf", size: 10 * 1024 * 1024 + 1 };
  expect(await answer(rpc.addFile, tooBig, clinician)).toMatchObject({ code: "invalid_input" });
});

test("while the scanner is away a file waits and is given to nobody; then it is ready, with its sum", async () => {
  const { call, answer, clinician, database, tenant } = house;
  scannerIsUp = false;
  const { groupId, fileId, settled } = await sendFile(house);
  const openIt = { groupId, fileId };
  expect(await answer(rpc.openFile, openIt, clinician)).toMatchObject({ code: "conflict" });
  scannerIsUp = true;
  await database.asOwner("UPDATE pgboss.job SET start_after = now() WHERE state = 'retry'");
  expect(await settled()).toMatchObject({ state: "ready", fault: null });
  expect(
    await house.keys.verifyTicket.download((await call(rpc.openFile, openIt)).ticket),
  ).toMatchObject({ fileId });
  const [row] = await database.within(
    tenant,
    (tx) => tx.$queryRaw<{ sha256: string }[]>`
      SELECT "sha256" FROM "StoredFile" WHERE "id" = ${fileId}::uuid`,
  );
  expect(row?.sha256).toBe(createHash("sha256").update(aPdf()).digest("hex"));
});

test("at night what was never ready or is of no use any more goes, and what a task names stays", async () => {
  const { call, answer, groupId, clinician, database, storage, tenant } = house;
  const { settled, ...left } = await sendFile(house, { arrives: Buffer.from("%PDF") });
  await settled();
  const used = await aReadyFile(house);
  const removed = await aReadyFile(house);
  const set = { groupId, setId: null, version: 0, name: "Friday" };
  const { setId } = await call(rpc.saveSet, { ...set, rooms: [roomWith(removed)] });
  const rooms = [roomWith(used)];
  await call(rpc.saveSet, { ...set, setId, version: 1, rooms });
  const fresh = await aReadyFile(house);
  await database.within(
    tenant,
    (tx) => tx.$executeRaw`
      UPDATE "StoredFile" SET "createdAt" = now() - interval '25 hours'
      WHERE "id" <> ${fresh.fileId}::uuid`,
  );
  const { db } = database;
  await tidyFiles({ service: "sessions", db, storage, used: usedFiles });
  for (const { fileId } of [left, removed]) {
    const said = await answer(rpc.getFile, { groupId, fileId }, clinician);
    expect(said).toMatchObject({ code: "not_found" });
    expect(await remains(fileId)).toEqual([]);
  }
  for (const { fileId } of [used, fresh])
    expect(await call(rpc.getFile, { groupId, fileId })).toMatchObject({ state: "ready" });
  expect(await remains(used.fileId)).toHaveLength(1);
});

test("the record names files by their ids, never by their names", async () => {
  const name = "Ann-Lee-divorce.pdf";
  const file = await aReadyFile(house, { name });
  const rows = await house.database.auditOf(house.tenant);
  const about = rows.filter((row) => row["objectId"] === file.fileId);
  expect(about.map(({ action }) => action)).toEqual(
    expect.arrayContaining(["rpc.sessions.file.add", "rpc.sessions.file.check", "files.check"]),
  );
  expect(JSON.stringify(rows)).not.toContain(name);
  expect(JSON.stringify(house.log.error.mock.calls)).not.toContain(name);
});
