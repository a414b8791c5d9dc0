import { z } from "zod";
import { readConfig, serviceEnvironment } from "@hearth/service-kit/config";
import { noticesEnvironment } from "@hearth/service-kit/notices";
import { filesEnvironment, scannerEnvironment } from "@hearth/service-kit/files/environment";

const Own = z
  .object({ PUBLIC_URL: z.url({ protocol: /^https?$/ }) })
  .transform((env) => ({ publicUrl: env.PUBLIC_URL }));

/** What this service reads from its environment; docs/architecture.md says what each variable is. */
export const loadConfig = (env = process.env) => ({
  ...readConfig(serviceEnvironment, env),
  ...readConfig(Own, env),
  ...readConfig(scannerEnvironment, env),
  notices: readConfig(noticesEnvironment, env),
  files: readConfig(filesEnvironment, env),
});
