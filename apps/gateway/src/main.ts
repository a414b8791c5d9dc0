import { readFile } from "node:fs/promises";
import { busCanary } from "@hearth/service-kit/canaries";
import { startProcess } from "@hearth/service-kit/process";
import { loadConfig } from "./config.ts";
import { startGateway } from "./gateway.ts";

const config = loadConfig();
const secret = (await readFile(config.doorSecretFile, "utf8")).trim();
if (!/^[0-9a-f]{64}$/i.test(secret)) throw new Error("DOOR_SECRET_FILE has to hold 64 hex digits");

await startProcess({
  name: "gateway",
  config: config.process,
  async start({ log, keys, connect, onStop }) {
    const bus = await connect();
    const key = Buffer.from(secret, "hex");
    const gateway = await startGateway({
      ...config,
      bus,
      log,
      key,
      sign: keys.sign,
      nats: busCanary(bus),
    });
    onStop(() => gateway[Symbol.asyncDispose]());
  },
});
