import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { homework } from "@hearth/contracts/homework";
import { until } from "@hearth/testing/until";
import { usedFiles } from "../src/store/usedFiles.ts";
import { begun } from "./given.ts";
import { type House, homeworkHouse } from "./house.ts";

const { rpc } = homework;
let house: House;
let looking: AsyncDisposable;
beforeAll(async () => {
  house = await homeworkHouse();
  looking = await house.lookingAtFiles();
});
afterAll(async () => {
  await looking[Symbol.asyncDispose]();
  await house[Symbol.asyncDispose]();
});

const aPdf = Buffer.from("%PDF-1.4\n% A drawing\n%%EOF\n");

/** Sends a file as a browser and the door do: announced, its bytes put where they wait, then looked at. */
async function sent(assignmentId: string, content = aPdf) {
  const { call, client, folder } = house;
  const announced = { assignmentId, name: "drawing.pdf", size: content.length };
  const { fileId } = await call(rpc.addFile, announced, client);
  await mkdir(join(folder, "staging"), { recursive: true });
  await writeFile(join(folder, "staging", fileId), content);
  const one = { assignmentId, fileId };
  await until(() => call(rpc.checkFile, one, client));
  const status = await until(async () => {
    const found = await call(rpc.getFile, one, client);
    if (found.state === "checking") throw new Error("It is still looked at");
    return found;
  }, 15_000);
  return { fileId, status };
}

test("a client sends a file with their work; the clinician opens it when it is handed in", async () => {
  const { answer, call, client, clinician, tenant } = house;
  const { assignmentId, submissionId, save, submit } = await begun(house, { workId: "upload" });
  const { fileId, status } = await sent(assignmentId);
  expect(status).toMatchObject({ state: "ready", file: { name: "drawing.pdf" } });
  await save({ files: [fileId], about: "My safe place" });
  const early = await answer(rpc.openWorkFile, { submissionId, fileId }, clinician);
  expect(early).toMatchObject({ code: "not_found" });

  await submit();

  const read = await call(rpc.getSubmission, { submissionId }, clinician);
  expect(read.files).toEqual([status.file]);
  for (const reader of [client, clinician]) {
    const { ticket } = await call(rpc.openWorkFile, { submissionId, fileId }, reader);
    expect(JSON.parse(ticket)).toMatchObject({ use: "download", fileId, name: "drawing.pdf" });
  }
  expect(await house.within(tenant, (tx) => usedFiles(tx, assignmentId))).toEqual([fileId]);
});

test("a file that is none of this work, or was refused, can't be handed in", async () => {
  const { answer, client } = house;
  const other = await begun(house, { workId: "upload" });
  const foreign = await sent(other.assignmentId);
  const { assignmentId, submissionId, save } = await begun(house, { workId: "upload" });
  const refused = await sent(assignmentId, Buffer.from("no document at all"));
  expect(refused.status).toMatchObject({ state: "refused", fault: "wrong_type" });
  for (const [base, { fileId }] of [foreign, refused].entries()) {
    await save({ files: [fileId] }, base);
    const said = await answer(rpc.submitWork, { submissionId }, client);
    expect(said).toMatchObject({ code: "conflict" });
  }
});
