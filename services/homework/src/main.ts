import { randomUUID } from "node:crypto";
import { scannerOf } from "@hearth/service-kit/files/scanner";
import { fileStorage } from "@hearth/service-kit/files/storage";
import { startService } from "@hearth/service-kit/startService";
import { loadConfig } from "./config.ts";
import { PrismaClient } from "./generated/client.ts";
import { makeLibrary } from "./library/index.ts";
import { readInstruments } from "./readInstruments.ts";
import { startHomework } from "./service.ts";
import type { HomeworkTx } from "./store/homeworkTx.ts";

const config = loadConfig();
const storage = await fileStorage(config.files);
const scan = scannerOf(config.clamdUrl);
const library = makeLibrary(readInstruments());

await startService<HomeworkTx>({
  name: "homework",
  config,
  client: (adapter) => new PrismaClient({ adapter }),
  start: ({ running, ...parts }) =>
    startHomework({
      ...parts,
      ...{ storage, scan, library },
      signTicket: running.keys.signTicket,
      now: () => new Date(),
      newId: randomUUID,
    }),
});
