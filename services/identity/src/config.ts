import { z } from "zod";
import { readConfig, serviceEnvironment } from "@hearth/service-kit/config";
import { noticesEnvironment } from "@hearth/service-kit/notices";

const Own = z
  .object({
    PASSWORD_PEPPER_FILE: z.string().min(1),
    PUBLIC_URL: z.url({ protocol: /^https?$/ }),
    SIGN_IN_IDLE_MINUTES: z.coerce.number().positive().default(30),
    CLIENT_SIGN_IN_IDLE_MINUTES: z.coerce.number().positive().default(15),
    SIGN_IN_HOURS: z.coerce.number().positive().default(12),
  })
  .transform((env) => ({
    pepperFile: env.PASSWORD_PEPPER_FILE,
    publicUrl: env.PUBLIC_URL,
    signInLimits: {
      idleMs: env.SIGN_IN_IDLE_MINUTES * 60_000,
      memberIdleMs: env.CLIENT_SIGN_IN_IDLE_MINUTES * 60_000,
      absoluteMs: env.SIGN_IN_HOURS * 3600_000,
    },
  }));

/** The environment of this process, as values. */
export const loadConfig = (env = process.env) => ({
  ...readConfig(serviceEnvironment, env),
  ...readConfig(Own, env),
  notices: readConfig(noticesEnvironment, env),
});
