import { randomUUID } from "node:crypto";
import { postTo } from "@hearth/service-kit/notices";
import { scannerOf } from "@hearth/service-kit/files/scanner";
import { fileStorage } from "@hearth/service-kit/files/storage";
import { startService } from "@hearth/service-kit/startService";
import { loadConfig } from "./config.ts";
import { PrismaClient } from "./generated/client.ts";
import { messagingQueues, startMessaging } from "./service.ts";
import type { MessagingTx } from "./store/messagingTx.ts";

const config = loadConfig();
const storage = await fileStorage(config.files);
const scan = scannerOf(config.clamdUrl);
const sending = { post: postTo(config.notices), publicUrl: config.publicUrl };

await startService<MessagingTx>({
  name: "messaging",
  config,
  client: (adapter) => new PrismaClient({ adapter }),
  start({ running, now, ...parts }) {
    const { signTicket } = running.keys;
    const fixed = { now, newId: randomUUID, signTicket };
    for (const queue of messagingQueues({ db: parts.db, ...fixed, ...sending })) parts.work(queue);
    return startMessaging({ ...parts, ...fixed, ...{ storage, scan } });
  },
});
