import type { Readable } from "node:stream";
import { join } from "node:path";
import { Disk } from "flydrive";
import { FSDriver } from "flydrive/drivers/fs";
import type { FilesPlace } from "./environment.ts";

type FileKey = {
  readonly service: string;
  readonly tenant: string;
  readonly fileId: string;
};

/** Where the bytes of files lie, whatever that is. What people send waits apart until a service has taken it. */
export type FileStorage = {
  /** Takes what was sent to where only services write; gives its size, or null where nothing was sent. Again: the same. */
  readonly keep: (key: FileKey) => Promise<number | null>;
  readonly read: (key: FileKey) => Promise<Readable>;
  /** Removes a file, and what of it was sent and not taken. */
  readonly remove: (key: FileKey) => Promise<void>;
};

/** The folders of a place on one machine. */
export const foldersOf = (folder: string) => ({
  kept: join(folder, "kept"),
  staging: join(folder, "staging"),
});

/** The storage of a place. The SDK for buckets is loaded only where there are any. */
export async function fileStorage(place: FilesPlace): Promise<FileStorage> {
  const { kept, staging } = await disksOf(place);
  return {
    async keep(key) {
      const { fileId } = key;
      const path = pathOf(key);
      if (await staging.exists(fileId)) {
        const { contentLength } = await staging.getMetaData(fileId);
        await kept.putStream(path, await staging.getStream(fileId), { contentLength });
        await forget(staging, fileId);
      }
      return (await kept.exists(path)) ? (await kept.getMetaData(path)).contentLength : null;
    },
    async read(key) {
      // A stream may find out only later that there is nothing.
      await kept.getMetaData(pathOf(key));
      return kept.getStream(pathOf(key));
    },
    async remove(key) {
      await kept.delete(pathOf(key));
      await forget(staging, key.fileId);
    },
  };
}

const pathOf = ({ service, tenant, fileId }: FileKey) => `${service}/${tenant}/${fileId}`;

/** The notes that the two stores of tus keep beside the bytes. */
const besides = ["", ".json", ".info", ".part"];

async function forget(staging: Disk, fileId: string): Promise<void> {
  for (const ending of besides) await staging.delete(fileId + ending);
}

async function disksOf(place: FilesPlace) {
  const visibility = "private" as const;
  if (place.kind === "folder") {
    const folders = foldersOf(place.folder);
    const disk = (location: string) => new Disk(new FSDriver({ location, visibility }));
    return { kept: disk(folders.kept), staging: disk(folders.staging) };
  }
  const { S3Driver } = await import("flydrive/drivers/s3");
  const options = { ...s3ClientOptions(place), visibility, supportsACL: false };
  const disk = (bucket: string) => new Disk(new S3Driver({ ...options, bucket }));
  return { kept: disk(place.bucket), staging: disk(place.stagingBucket) };
}

/** How a bucket is reached. A server of one's own has its buckets in the path. */
export const s3ClientOptions = ({ region, endpoint }: Extract<FilesPlace, { kind: "s3" }>) => ({
  region,
  ...(endpoint !== undefined && { endpoint, forcePathStyle: true }),
});
