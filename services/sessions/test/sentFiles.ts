import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Actor } from "@hearth/contracts/actor";
import type { FileRef, FileStatus } from "@hearth/contracts/files";
import { sessions } from "@hearth/contracts/sessions";
import { until } from "@hearth/testing/until";
import type { House } from "./house.ts";

const { rpc } = sessions;

/** The bytes of a small PDF. */
export const aPdf = (words = "Sleep diary") => Buffer.from(`%PDF-1.4\n% ${words}\n%%EOF\n`);

type Sending = {
  readonly groupId?: string;
  readonly actor?: Actor;
  readonly name?: string;
  readonly content?: Buffer;
  /** What arrives, where it is not all of it. */
  readonly arrives?: Buffer;
};

/** Sends a file as a browser and the door do: announced, its bytes put where they wait, then looked at. */
export async function sendFile(house: House, sending: Sending = {}) {
  const { groupId = house.groupId, actor = house.clinician, name = "diary.pdf" } = sending;
  const { content = aPdf(), arrives = content } = sending;
  const announced = { groupId, name, size: content.length };
  const { fileId, ticket } = await house.call(rpc.addFile, announced, actor);
  const staging = join(house.folder, "staging");
  await mkdir(staging, { recursive: true });
  await writeFile(join(staging, fileId), arrives);
  const one = { groupId, fileId };
  // The queue is made when the jobs have begun.
  await until(() => house.call(rpc.checkFile, one, actor));
  const settled = (): Promise<FileStatus> =>
    until(async () => {
      const status = await house.call(rpc.getFile, one, actor);
      if (status.state === "checking") throw new Error("It is still looked at");
      return status;
    }, 15_000);
  return { ...one, ticket, settled };
}

/** A file of the group that is ready. */
export async function aReadyFile(house: House, sending: Sending = {}): Promise<FileRef> {
  const { settled } = await sendFile(house, sending);
  const { file, state } = await settled();
  if (state !== "ready") throw new Error(`It is ${state}`);
  return file;
}
