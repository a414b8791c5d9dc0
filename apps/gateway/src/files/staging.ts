import { FileStore } from "@tus/file-store";
import type { DataStore } from "@tus/server";
import type { FilesPlace } from "@hearth/service-kit/files/environment";
import { foldersOf, s3ClientOptions } from "@hearth/service-kit/files/storage";

/** Where what people send waits until its service takes it. */
export async function stagingStore(place: FilesPlace): Promise<DataStore> {
  if (place.kind === "folder") return new FileStore({ directory: foldersOf(place.folder).staging });
  const { S3Store } = await import("@tus/s3-store");
  const s3ClientConfig = { ...s3ClientOptions(place), bucket: place.stagingBucket };
  return new S3Store({ s3ClientConfig, useTags: false });
}
