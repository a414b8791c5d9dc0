import { randomUUID } from "node:crypto";
import { startService } from "@hearth/service-kit/startService";
import { loadConfig } from "./config.ts";
import { PrismaClient } from "./generated/client.ts";
import { startMessaging } from "./service.ts";

await startService({
  name: "messaging",
  config: loadConfig(),
  client: (adapter) => new PrismaClient({ adapter }),
  start: (parts) => startMessaging({ ...parts, now: () => new Date(), newId: randomUUID }),
});
