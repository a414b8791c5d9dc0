import { threadEvents, threads } from "./messaging/threads.ts";

export const messaging = {
  rpc: { ...threads },
  events: { ...threadEvents },
} as const;
