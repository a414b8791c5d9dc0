import { z } from "zod";

const ending = "Set FILES_DIR, or FILES_S3_BUCKET and FILES_S3_STAGING_BUCKET";

/** Where files lie: a folder on one machine, buckets in production. What is not kept yet lies apart. */
export type FilesPlace =
  | { readonly kind: "folder"; readonly folder: string }
  | {
      readonly kind: "s3";
      readonly bucket: string;
      readonly stagingBucket: string;
      readonly region: string;
      /** Of another server than Amazon's. */
      readonly endpoint: string | undefined;
    };

const environment = z.object({
  FILES_DIR: z.string().min(1).optional(),
  FILES_S3_BUCKET: z.string().min(1).optional(),
  FILES_S3_STAGING_BUCKET: z.string().min(1).optional(),
  FILES_S3_REGION: z.string().min(1).default("us-east-1"),
  FILES_S3_ENDPOINT: z.url().optional(),
});

/** What whoever touches files reads. Keys for the buckets come as the SDK of the storage finds them. */
export const filesEnvironment = environment.transform((env, context): FilesPlace => {
  const { FILES_DIR: folder, FILES_S3_BUCKET: bucket, FILES_S3_STAGING_BUCKET: staging } = env;
  if (folder !== undefined) return { kind: "folder", folder };
  if (bucket !== undefined && staging !== undefined && bucket !== staging) {
    const { FILES_S3_REGION: region, FILES_S3_ENDPOINT: endpoint } = env;
    return { kind: "s3", bucket, stagingBucket: staging, region, endpoint };
  }
  context.addIssue({ code: "custom", message: ending });
  return z.NEVER;
});

/** Where files are scanned for viruses. Nowhere, unless it is set. */
export const scannerEnvironment = z
  .object({ CLAMD_URL: z.url({ protocol: /^tcp$/, error: "Use tcp://host:port" }).optional() })
  .transform(({ CLAMD_URL }) => ({ clamdUrl: CLAMD_URL }));
