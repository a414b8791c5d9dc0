import { moderation } from "./messaging/moderation.ts";
import { notices } from "./messaging/notices.ts";
import { onCall } from "./messaging/onCall.ts";
import { risk } from "./messaging/risk.ts";
import { threadEvents, threads } from "./messaging/threads.ts";

export const messaging = {
  rpc: { ...threads, ...moderation, ...risk.rpc, ...onCall.rpc, ...notices.rpc },
  events: { ...threadEvents, ...risk.events },
} as const;
