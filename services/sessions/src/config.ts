import { z } from "zod";
import { readConfig, serviceEnvironment } from "@hearth/service-kit/config";
import { filesEnvironment, scannerEnvironment } from "@hearth/service-kit/files/environment";
import type { Pace } from "./placing/parts.ts";

const ms = (usual: number) => z.coerce.number().int().min(10).max(600_000).default(usual);

const environment = z.object({
  NODE_SILENCE_MS: ms(1_200),
  NODE_GRACE_MS: ms(3_000),
  NODE_BEHIND_MS: ms(600),
  NODE_UNSEEN_MS: ms(2_000),
  NODE_PING_MS: ms(300),
  HELD_MS: ms(5_000),
  LOOK_MS: ms(250),
  PRESENCE_PULL_MS: ms(1_000),
  PRESENCE_GRACE_MS: ms(10_000),
  LEASE_MS: ms(5_000),
  FINALISE_MS: ms(60_000),
  ORDER_MS: ms(2_000),
  CREDENTIALS_MS: ms(30_000),
});

const paceOf = (env: z.output<typeof environment>): Pace => ({
  silenceMs: env.NODE_SILENCE_MS,
  graceMs: env.NODE_GRACE_MS,
  behindMs: env.NODE_BEHIND_MS,
  unseenMs: env.NODE_UNSEEN_MS,
  pingMs: env.NODE_PING_MS,
  heldMs: env.HELD_MS,
  lookMs: env.LOOK_MS,
  pullMs: env.PRESENCE_PULL_MS,
  absentMs: env.PRESENCE_GRACE_MS,
  leaseMs: env.LEASE_MS,
  finaliseMs: env.FINALISE_MS,
  orderMs: env.ORDER_MS,
  credentialsMs: env.CREDENTIALS_MS,
});

/** What control reads from its environment, once. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env) => ({
  ...readConfig(serviceEnvironment, env),
  ...readConfig(scannerEnvironment, env),
  files: readConfig(filesEnvironment, env),
  pace: readConfig(environment.transform(paceOf), env),
});
