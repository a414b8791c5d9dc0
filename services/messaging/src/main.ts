import { randomUUID } from "node:crypto";
import { outboxFolder } from "@hearth/service-kit/notices";
import { startService } from "@hearth/service-kit/startService";
import { loadConfig } from "./config.ts";
import { PrismaClient } from "./generated/client.ts";
import { messagingQueues, startMessaging } from "./service.ts";
import type { MessagingTx } from "./store/messagingTx.ts";

const config = loadConfig();
const fixed = { now: () => new Date(), newId: randomUUID };
const sending = { post: outboxFolder(config.outboxDir), publicUrl: config.publicUrl };

await startService<MessagingTx>({
  name: "messaging",
  config,
  client: (adapter) => new PrismaClient({ adapter }),
  start({ work, ...parts }) {
    for (const queue of messagingQueues({ ...parts, ...fixed, ...sending })) work(queue);
    return startMessaging({ ...parts, ...fixed });
  },
});
