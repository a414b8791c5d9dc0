import { notices } from "./messaging/notices.ts";
import { onCall } from "./messaging/onCall.ts";
import { risk } from "./messaging/risk.ts";
import { threadEvents, threads } from "./messaging/threads.ts";

export const messaging = {
  rpc: { ...threads, ...risk.rpc, ...onCall.rpc, ...notices.rpc },
  events: { ...threadEvents, ...risk.events },
} as const;
