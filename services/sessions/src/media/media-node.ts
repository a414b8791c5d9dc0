import { startProcess } from "@hearth/service-kit/process";
import { loadConfig } from "./config.ts";
import { countEvents, showState } from "./mediaMetrics.ts";
import { startMediaNode } from "./startMediaNode.ts";

const config = loadConfig();

await startProcess({
  name: config.name,
  part: "media",
  config,
  start: async ({ log, metrics, check, connect, onStop }) => {
    const node = await startMediaNode({
      ...config,
      bus: await connect(),
      log,
      seen: countEvents(metrics.registry),
    });
    onStop(() => node[Symbol.asyncDispose]());
    onStop(() => node.drain(config.drainMs));
    showState(metrics.registry, node);
    check("worker", () =>
      node.workers().length > 0 ? Promise.resolve() : Promise.reject(new Error("no worker")),
    );
  },
});
