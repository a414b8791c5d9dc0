import { readConfig, type ServiceConfig, serviceEnvironment } from "@hearth/service-kit/config";

/** What this service reads from its environment; docs/architecture.md says what each variable is. */
export const loadConfig = (env = process.env): ServiceConfig => readConfig(serviceEnvironment, env);
