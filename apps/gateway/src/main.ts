import { readFile } from "node:fs/promises";
import { unavailable } from "@hearth/contracts/errors";
import { busCanary } from "@hearth/service-kit/canaries";
import { fileStorage } from "@hearth/service-kit/files/storage";
import { startProcess } from "@hearth/service-kit/process";
import { loadConfig } from "./config.ts";
import { gatewayFigures } from "./figures.ts";
import { stagingStore } from "./files/staging.ts";
import { startGateway } from "./gateway.ts";
import type { Ready } from "./http/health.ts";
import { lateBus } from "./lateBus.ts";

const config = loadConfig();
const secret = (await readFile(config.doorSecretFile, "utf8")).trim();
const staging = await stagingStore(config.filesPlace);
const { read } = await fileStorage(config.filesPlace);
if (!/^[0-9a-f]{64}$/i.test(secret)) throw new Error("DOOR_SECRET_FILE has to hold 64 hex digits");

await startProcess({
  name: "gateway",
  config: config.process,
  async start({ log, keys, metrics, connect, onStop }) {
    const connecting = connect();
    let canary: Ready | null = null;
    void connecting.then((bus) => (canary = busCanary(bus)));
    const nats = async () => {
      if (!canary) throw unavailable();
      await canary();
    };
    const gateway = await startGateway({
      ...config,
      bus: lateBus("gateway", connecting),
      log,
      figures: gatewayFigures(metrics.registry),
      key: Buffer.from(secret, "hex"),
      sign: keys.sign,
      files: { url: config.filesUrl, staging, read, verify: keys.verifyTicket },
      nats,
    });
    onStop(() => gateway[Symbol.asyncDispose]());
  },
});
