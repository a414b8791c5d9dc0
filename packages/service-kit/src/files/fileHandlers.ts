import { conflict, invalidInput, notFound } from "@hearth/contracts/errors";
import { type FileRef, type FileStatus, typeOfName } from "@hearth/contracts/files";
import type { Work } from "../unitOfWork.ts";
import type { FileStore } from "./fileStore.ts";
import type { SignTicket } from "./tickets.ts";

/** What the handlers of files need besides their own rules. */
export type FileDeps = {
  readonly files: FileStore;
  readonly signTicket: SignTicket;
  readonly newId: () => string;
};

type Announced = { readonly name: string; readonly size: number };
type One = { readonly fileId: string };

/** The id of the thing that files belong to, for who may keep files there. Throws `not_found` for all others. */
type OwnerOf<I, D> = (input: I, work: Work & D) => Promise<string>;

/** The handlers behind `filesOf`: the service says whose files they are, and who may keep them. */
export function fileHandlers<I, D extends FileDeps>(ownerOf: OwnerOf<I, D>) {
  const found = async (input: I & One, work: Work & D) => {
    const of = await ownerOf(input, work);
    const status = await work.files.find(of, input.fileId);
    if (!status) throw notFound("File");
    work.audited({ objectType: "file", objectId: input.fileId });
    return { of, status };
  };
  return {
    addFile: async (input: I & Announced, work: Work & D) => {
      const of = await ownerOf(input, work);
      return announce(of, input, work);
    },
    checkFile: async (input: I & One, work: Work & D): Promise<FileStatus> => {
      const { of } = await found(input, work);
      await work.files.check(of, input.fileId);
      return (await found(input, work)).status;
    },
    getFile: async (input: I & One, work: Work & D) => (await found(input, work)).status,
    openFile: async (input: I & One, work: Work & D) => {
      const { status } = await found(input, work);
      if (status.state !== "ready") throw conflict("This file is not ready yet");
      return { ticket: await downloadTicket(status.file, work) };
    },
  };
}

async function announce(of: string, { name, size }: Announced, work: Work & FileDeps) {
  const type = typeOfName(name);
  if (!type) throw invalidInput("Choose a PDF, a picture, a text or an office document");
  const { actor, files, newId, signTicket, audited } = work;
  if (actor.kind === "service") throw notFound("File");
  const fileId = newId();
  await files.add({ fileId, name, type, size, of, by: actor.personId });
  audited({ objectType: "file", objectId: fileId });
  const ticket = await signTicket({ use: "upload", tenant: actor.tenant, fileId, size });
  return { fileId, ticket };
}

/** The ticket with which a file that is ready is fetched. */
export const downloadTicket = (
  file: FileRef,
  { actor, signTicket }: Pick<Work, "actor"> & Pick<FileDeps, "signTicket">,
): Promise<string> => signTicket({ use: "download", tenant: actor.tenant, ...file });
