import { z } from "zod";
import { readConfig, serviceEnvironment } from "@hearth/service-kit/config";
import { filesEnvironment, scannerEnvironment } from "@hearth/service-kit/files/environment";

const Own = z
  .object({ OUTBOX_DIR: z.string().min(1), PUBLIC_URL: z.url({ protocol: /^https?$/ }) })
  .transform((env) => ({ outboxDir: env.OUTBOX_DIR, publicUrl: env.PUBLIC_URL }));

/** What this service reads from its environment; docs/architecture.md says what each variable is. */
export const loadConfig = (env = process.env) => ({
  ...readConfig(serviceEnvironment, env),
  ...readConfig(Own, env),
  ...readConfig(scannerEnvironment, env),
  files: readConfig(filesEnvironment, env),
});
