import { readConfig, serviceEnvironment } from "@hearth/service-kit/config";
import { filesEnvironment, scannerEnvironment } from "@hearth/service-kit/files/environment";

/** What this service reads from its environment; docs/architecture.md says what each variable is. */
export const loadConfig = (env: NodeJS.ProcessEnv = process.env) => ({
  ...readConfig(serviceEnvironment, env),
  ...readConfig(scannerEnvironment, env),
  files: readConfig(filesEnvironment, env),
});
