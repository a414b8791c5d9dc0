import { notFound } from "@hearth/contracts/errors";
import type { ThreadRef } from "@hearth/contracts/messaging/threads";
import { fileHandlers } from "@hearth/service-kit/files/fileHandlers";
import type { Work } from "@hearth/service-kit/unitOfWork";
import { isCarer } from "../../domain/thread.ts";
import type { Deps } from "../../ports.ts";
import { mustBeIn } from "./mustBeIn.ts";

type OneFile = ThreadRef & { readonly fileId: string };

async function knownThread({ kind, of }: ThreadRef, work: Work & Deps): Promise<string> {
  await mustBeIn({ kind, of }, work);
  const threadId = await work.threads.find({ kind, of });
  if (threadId === null) throw notFound("File");
  return threadId;
}

const { addFile } = fileHandlers<ThreadRef, Deps>(async ({ kind, of }, work) => {
  await mustBeIn({ kind, of }, work);
  return work.threads.ensure({ kind, of });
});
const { checkFile, getFile, openFile } = fileHandlers<ThreadRef, Deps>(knownThread);

/** Whoever writes in a thread sends files to it. Opened is what a message carries that the asker may read. */
export const threadFiles = {
  addFile,
  checkFile,
  getFile,
  async openFile(input: OneFile, work: Work & Deps) {
    const { personId, role } = await mustBeIn(input, work);
    const threadId = await knownThread(input, work);
    const message = await work.messages.withFile(threadId, input.fileId);
    if (!message) throw notFound("File");
    const mayRead = message.hidden === null || message.authorId === personId || isCarer(role);
    if (!mayRead) throw notFound("File");
    return openFile(input, work);
  },
};
