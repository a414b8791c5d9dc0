import { randomUUID } from "node:crypto";
import { startService } from "@hearth/service-kit/startService";
import { loadConfig } from "./config.ts";
import { PrismaClient } from "./generated/client.ts";
import { startHomework } from "./service.ts";

await startService({
  name: "homework",
  config: loadConfig(),
  client: (adapter) => new PrismaClient({ adapter }),
  start: (parts) => startHomework({ ...parts, now: () => new Date(), newId: randomUUID }),
});
