import { z } from "zod";
import { processEnvironment, readConfig } from "@hearth/service-kit/config";

const address = z.string().regex(/^[\w.:-]+$/);

/** What a media node reads besides what every process reads. */
const mediaEnvironment = z
  .object({
    MEDIA_NODE_NAME: z.string().regex(/^[\w-]{1,40}$/),
    MEDIASOUP_WORKER_BIN: z.string().min(1).optional(),
    MEDIA_PORT: z.coerce.number().int().min(0).max(65_000),
    MEDIA_LISTEN_IP: address.default("127.0.0.1"),
    MEDIA_ANNOUNCED_ADDRESS: address.optional(),
    MEDIA_WORKERS: z.coerce.number().int().min(1).max(256).default(1),
    MEDIA_JOURNAL_DIR: z.string().min(1),
    /** Told to stop, it waits so long for its sessions to be taken elsewhere; a process ends within 9 s. */
    MEDIA_DRAIN_MS: z.coerce.number().int().min(0).max(8_000).default(6_000),
  })
  .transform((env) => ({
    name: env.MEDIA_NODE_NAME,
    journalDir: env.MEDIA_JOURNAL_DIR,
    drainMs: env.MEDIA_DRAIN_MS,
    workers: {
      count: env.MEDIA_WORKERS,
      bin: env.MEDIASOUP_WORKER_BIN,
      ip: env.MEDIA_LISTEN_IP,
      port: env.MEDIA_PORT,
      announcedAddress: env.MEDIA_ANNOUNCED_ADDRESS,
    },
  }));

const Environment = processEnvironment.and(mediaEnvironment);
export type Config = z.output<typeof Environment>;

/** The environment of a media node, read once and checked. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env): Config =>
  readConfig(Environment, env);
