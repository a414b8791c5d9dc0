import { z } from "zod";

/** Reads the environment once, at start-up, and stops the process if it is wrong. */
export function readConfig<S extends z.ZodType>(schema: S, env: NodeJS.ProcessEnv): z.output<S> {
  const parsed = schema.safeParse(env);
  if (parsed.success) return parsed.data;
  throw new Error(`Invalid configuration\n${z.prettifyError(parsed.error)}`);
}

const every = {
  HEALTH_PORT: z.coerce.number().int().min(0).max(65_535),
  HEALTH_HOST: z.union([z.ipv4(), z.ipv6()]).default("127.0.0.1"),
  LOG_LEVEL: z.enum(["debug", "info", "warn", "error"]).default("info"),
  TRACE_FILE: z.string().min(1).optional(),
  TRACES_URL: z.url({ protocol: /^https?$/ }).optional(),
  NATS_URL: z.string().regex(/^nats:\/\/[^,]+(,nats:\/\/[^,]+)*$/, "Use nats://host:port"),
  NATS_SEED_FILE: z.string().min(1).optional(),
  ACTOR_KEYS_FILE: z.string().min(1),
  SIGNING_KEY_FILE: z.string().min(1),
  RECONCILE_EVERY_MS: z.coerce.number().int().min(100).default(30_000),
};
const Process = z.object(every);

const processConfig = (env: z.output<typeof Process>) => ({
  healthPort: env.HEALTH_PORT,
  healthHost: env.HEALTH_HOST,
  logLevel: env.LOG_LEVEL,
  traceFile: env.TRACE_FILE,
  tracesUrl: env.TRACES_URL,
  natsUrl: env.NATS_URL,
  natsSeedFile: env.NATS_SEED_FILE,
  actorKeysFile: env.ACTOR_KEYS_FILE,
  signingKeyFile: env.SIGNING_KEY_FILE,
  reconcileEveryMs: env.RECONCILE_EVERY_MS,
});

/** What every process of the house reads, as docs/architecture.md lists it. */
export const processEnvironment = Process.transform(processConfig);
export type ProcessConfig = Readonly<z.output<typeof processEnvironment>>;

/** What a service with a database reads. */
export const serviceEnvironment = z
  .object({ ...every, DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }) })
  .transform((env) => ({ ...processConfig(env), databaseUrl: env.DATABASE_URL }));
export type ServiceConfig = Readonly<z.output<typeof serviceEnvironment>>;
