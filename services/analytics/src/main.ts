import { startService } from "@hearth/service-kit/startService";
import { loadConfig } from "./config.ts";
import { PrismaClient } from "./generated/client.ts";
import { readMeasures } from "./readMeasures.ts";
import { startAnalytics } from "./service.ts";
import type { AnalyticsTx } from "./store/analyticsTx.ts";

const measures = readMeasures();

await startService<AnalyticsTx>({
  name: "analytics",
  config: loadConfig(),
  client: (adapter) => new PrismaClient({ adapter }),
  start: (parts) => startAnalytics({ ...parts, measures, now: () => new Date() }),
});
