import { z } from "zod";
import { readConfig } from "@hearth/service-kit/config";

const Environment = z
  .object({
    HEALTH_PORT: z.coerce.number().int().min(0).max(65_535),
    NATS_URL: z.string().min(1),
    NATS_SEED_FILE: z.string().optional(),
    ACTOR_KEYS_FILE: z.string().min(1),
    SIGNING_KEY_FILE: z.string().optional(),
    LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
    TRACE_FILE: z.string().optional(),
    MEDIA_NODE_NAME: z.string().regex(/^[\w-]{1,40}$/),
    MEDIASOUP_WORKER_BIN: z.string().min(1).optional(),
    MEDIA_PORT: z.coerce.number().int().min(0).max(65_500),
    MEDIA_LISTEN_IP: z.string().default("127.0.0.1"),
    MEDIA_ANNOUNCED_ADDRESS: z.string().min(1).optional(),
    MEDIA_WORKERS: z.coerce.number().int().min(1).max(256).default(1),
    MEDIA_JOURNAL_DIR: z.string().min(1),
  })
  .transform((env) => ({
    healthPort: env.HEALTH_PORT,
    nats: { url: env.NATS_URL, seedFile: env.NATS_SEED_FILE },
    actorKeysFile: env.ACTOR_KEYS_FILE,
    logLevel: env.LOG_LEVEL,
    traceFile: env.TRACE_FILE,
    name: env.MEDIA_NODE_NAME,
    journalDir: env.MEDIA_JOURNAL_DIR,
    workers: {
      count: env.MEDIA_WORKERS,
      bin: env.MEDIASOUP_WORKER_BIN,
      ip: env.MEDIA_LISTEN_IP,
      port: env.MEDIA_PORT,
      announcedAddress: env.MEDIA_ANNOUNCED_ADDRESS,
    },
  }));

export type Config = z.output<typeof Environment>;

/** The environment of a media node, read once and checked. */
export const loadConfig = (env: NodeJS.ProcessEnv): Config => readConfig(Environment, env);
