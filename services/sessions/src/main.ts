import { randomUUID } from "node:crypto";
import type { NatsBus } from "@hearth/bus/nats";
import { scannerOf } from "@hearth/service-kit/files/scanner";
import { fileStorage } from "@hearth/service-kit/files/storage";
import { startService } from "@hearth/service-kit/startService";
import { loadConfig } from "./config.ts";
import { PrismaClient } from "./generated/client.ts";
import { startSessions } from "./service.ts";
import type { SessionsTx } from "./store/sessionsTx.ts";

const config = loadConfig();
const storage = await fileStorage(config.files);
const scan = scannerOf(config.clamdUrl);

await startService<SessionsTx>({
  name: "sessions",
  config,
  client: (adapter) => new PrismaClient({ adapter }),
  start({ running, bus, name: _, ...parts }) {
    const { connection } = bus as NatsBus;
    const { followed, ended } = startSessions({
      ...parts,
      bus,
      ...{ storage, scan },
      signTicket: running.keys.signTicket,
      signal: running.signal,
      ping: () => connection.rtt(),
      now: () => new Date(),
      newId: randomUUID,
      clock: () => performance.now(),
      pace: config.pace,
    });
    running.onStop(async () => {
      await ended;
    });
    return followed;
  },
});
