import { randomUUID } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import { join as inFolder } from "node:path";
import { expect, test } from "vitest";
import type { SignInActor } from "@hearth/contracts/actor";
import type { Rpc } from "@hearth/contracts/define";
import type { FileStatus } from "@hearth/contracts/files";
import { messaging } from "@hearth/contracts/messaging";
import type { Message, ThreadRef } from "@hearth/contracts/messaging/threads";
import { anActor } from "@hearth/testing/people";
import { wholeAnswer } from "@hearth/testing/serviceHouse";
import { usedFiles } from "../src/store/usedFiles.ts";
import type { z } from "zod";
import { type House, messagingHouse } from "./house.ts";

const { addFile, checkFile, getFile, openFile, postMessage, hideMessage } = messaging.rpc;

const pdf = Buffer.from("%PDF-1.4\n% Diary\n%%EOF\n");

const asking =
  ({ bus, keys }: House) =>
  async <C extends Rpc>(contract: C, input: z.input<C["input"]>, actor: SignInActor) =>
    bus.call(contract, input, await keys.as(actor));

/** Sends a file as a browser and the door do, and waits until it was looked at. */
async function sent(house: House, thread: ThreadRef, author: SignInActor): Promise<string> {
  const ask = asking(house);
  const about = { ...thread, name: "diary.pdf", size: pdf.byteLength };
  const { fileId } = await ask(addFile, about, author);
  const staged = inFolder(house.folder, "staging");
  await mkdir(staged, { recursive: true });
  await writeFile(inFolder(staged, fileId), pdf);
  await ask(checkFile, { ...thread, fileId }, author);
  const look = async (): Promise<FileStatus> => ask(getFile, { ...thread, fileId }, author);
  await expect.poll(async () => (await look()).state, { timeout: 10_000 }).toBe("ready");
  return fileId;
}

test("a file goes with a message to those who may read it, and to nobody else", async () => {
  await using house = await messagingHouse({ looksAtFiles: true });
  const { client, clinician, group, tenant, join } = house;
  const ask = asking(house);
  const fileId = await sent(house, group, client);
  const one = { ...group, fileId };
  const open = (thread: ThreadRef, actor: SignInActor, id = fileId) =>
    wholeAnswer(ask(openFile, { ...thread, fileId: id }, actor));
  const absent = { code: "not_found", message: "File not found" };

  // Nobody opens what no message carries.
  expect(await open(group, clinician)).toEqual(absent);
  const messageId = randomUUID();
  const written: Message = await ask(
    postMessage,
    { ...group, messageId, text: "", fileIds: [fileId] },
    client,
  );
  expect(written.files).toMatchObject([{ fileId, name: "diary.pdf" }]);
  expect(await open(group, clinician)).toEqual({ ticket: expect.any(String) as string });
  expect(await open(group, clinician, randomUUID())).toEqual(absent);

  const outside = { code: "not_found", message: "Message not found" };
  const elsewhere = anActor({ personId: client.personId });
  for (const stranger of [await join("client", randomUUID()), elsewhere]) {
    expect(await open(group, stranger)).toEqual(outside);
    for (const contract of [checkFile, getFile])
      expect(await wholeAnswer(ask(contract, one, stranger))).toEqual(outside);
    const more = { ...group, name: "more.pdf", size: 5 };
    expect(await wholeAnswer(ask(addFile, more, stranger))).toEqual(outside);
  }
  // The same file asked for by way of another thread that the asker is in.
  const care: ThreadRef = { kind: "care", of: client.personId };
  expect(await open(care, client)).toEqual(absent);

  await ask(hideMessage, { ...group, messageId, concern: "other", why: "Private" }, clinician);
  const other = await join("client");
  expect(await open(group, other)).toEqual(absent);
  expect(await open(group, client)).toMatchObject({ ticket: expect.any(String) as string });
  const threads = await house.within(
    tenant,
    (tx) => tx.$queryRaw<{ id: string }[]>`SELECT "id" FROM "Thread" WHERE "kind" = 'group'`,
  );
  const used = await house.within(tenant, (tx) => usedFiles(tx, threads[0]?.id ?? ""));
  expect(used).toEqual([fileId]);
});

test("a file that was sent to one thread is not carried into another", async () => {
  await using house = await messagingHouse({ looksAtFiles: true });
  const { client, group } = house;
  const ask = asking(house);
  const fileId = await sent(house, { kind: "care", of: client.personId }, client);
  const asked = { ...group, messageId: randomUUID(), text: "Look", fileIds: [fileId] };
  await expect(ask(postMessage, asked, client)).rejects.toMatchObject({ code: "invalid_input" });
});
