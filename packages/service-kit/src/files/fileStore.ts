import { FileFault, FileRef, FileState, type FileStatus } from "@hearth/contracts/files";
import type { Tx } from "../database.ts";
import { addJob } from "../jobs.ts";
import type { Found } from "./look.ts";

/** A file that somebody is about to send, and the thing it belongs to. */
type NewFile = FileRef & { readonly of: string; readonly by: string };

/** The rows of a service's files, in one transaction and its tenant. */
export type FileStore = {
  add(file: NewFile): Promise<void>;
  find(of: string, fileId: string): Promise<FileStatus | null>;
  /** Those of these files that belong to it and are ready. */
  ready(of: string, fileIds: readonly string[]): Promise<FileRef[]>;
  /** Has it looked at, once. */
  check(of: string, fileId: string): Promise<void>;
};

type Row = {
  readonly id: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
  readonly state: string;
  readonly fault: string | null;
};

/** The queue of files to look at. Its data: the tenant and the file. */
export const checkQueue = "files.check";
/** Without a scanner a file waits, for a day at most: then it is tidied away. */
const patience = { retryLimit: 8_000, retryDelay: 10 };

export const fileStore = (tx: Tx): FileStore => ({
  async add({ fileId, of, by, name, type, size }) {
    await tx.$executeRaw`
      INSERT INTO "StoredFile" ("id", "of", "by", "name", "type", "size")
      VALUES (${fileId}::uuid, ${of}::uuid, ${by}::uuid, ${name}, ${type}, ${size})`;
  },
  async find(of, fileId) {
    const [row] = await tx.$queryRaw<Row[]>`
      SELECT "id", "name", "type", "size", "state", "fault" FROM "StoredFile"
      WHERE "of" = ${of}::uuid AND "id" = ${fileId}::uuid AND "state" <> 'removed'`;
    return row ? statusOf(row) : null;
  },
  async ready(of, fileIds) {
    if (fileIds.length === 0) return [];
    const rows = await tx.$queryRaw<Row[]>`
      SELECT "id", "name", "type", "size", "state", "fault" FROM "StoredFile"
      WHERE "of" = ${of}::uuid AND "id" = ANY(${[...fileIds]}::uuid[]) AND "state" = 'ready'`;
    return rows.map((row) => statusOf(row).file);
  },
  async check(of, fileId) {
    const [row] = await tx.$queryRaw<{ tenant: string }[]>`
      UPDATE "StoredFile" SET "state" = 'checking'
      WHERE "of" = ${of}::uuid AND "id" = ${fileId}::uuid AND "state" = 'uploading'
      RETURNING "tenant"`;
    if (row)
      await addJob(tx, {
        queue: checkQueue,
        data: { tenant: row.tenant, fileId },
        options: patience,
      });
  },
});

const statusOf = ({ id, name, type, size, state, fault }: Row): FileStatus => ({
  file: FileRef.parse({ fileId: id, name, type, size }),
  state: FileState.parse(state),
  fault: FileFault.nullable().parse(fault),
});

/** What the check itself does with the rows. */
export const checkedFiles = (tx: Tx) => ({
  async waiting(fileId: string): Promise<{ type: string; size: number } | null> {
    const [row] = await tx.$queryRaw<{ type: string; size: number }[]>`
      SELECT "type", "size" FROM "StoredFile"
      WHERE "id" = ${fileId}::uuid AND "state" = 'checking'`;
    return row ?? null;
  },
  async settle(fileId: string, found: Found): Promise<void> {
    const [state, sha256] = found.fault === null ? ["ready", found.sha256] : ["refused", null];
    await tx.$executeRaw`
      UPDATE "StoredFile" SET "state" = ${state}, "fault" = ${found.fault}, "sha256" = ${sha256}
      WHERE "id" = ${fileId}::uuid AND "state" = 'checking'`;
  },
});
