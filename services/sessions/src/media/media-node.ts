import { startProcess } from "@hearth/service-kit/process";
import { loadConfig } from "./config.ts";
import { countEvents, showState } from "./mediaMetrics.ts";
import { countBroken, countQuality, showQuality } from "./qualityMetrics.ts";
import { watchWays } from "./sampling/watchWays.ts";
import { startMediaNode } from "./startMediaNode.ts";
import { showWorkers } from "./workerMetrics.ts";

const config = loadConfig();

await startProcess({
  name: config.name,
  part: "media",
  config,
  start: async ({ log, metrics, check, connect, onStop }) => {
    watchWays(countBroken(metrics.registry));
    const node = await startMediaNode({
      ...config,
      bus: await connect(),
      log,
      seen: countEvents(metrics.registry),
      quality: countQuality(metrics.registry),
    });
    onStop(() => node[Symbol.asyncDispose]());
    onStop(() => node.drain(config.drainMs));
    showState(metrics.registry, node, config.workers.count);
    showWorkers(metrics.registry, node);
    showQuality(metrics.registry, node);
    check("worker", () =>
      node.workers().length > 0 ? Promise.resolve() : Promise.reject(new Error("no worker")),
    );
  },
});
