import { startService } from "@hearth/service-kit/startService";
import { loadConfig } from "./config.ts";
import { PrismaClient } from "./generated/client.ts";
import { startAnalytics } from "./service.ts";

await startService({
  name: "analytics",
  config: loadConfig(),
  client: (adapter) => new PrismaClient({ adapter }),
  start: startAnalytics,
});
