import { republication } from "./facts.ts";
import { moderation } from "./messaging/moderation.ts";
import { notices } from "./messaging/notices.ts";
import { onCall } from "./messaging/onCall.ts";
import { risk } from "./messaging/risk.ts";
import { threadEvents, threads } from "./messaging/threads.ts";

export const messaging = {
  rpc: {
    ...{ ...threads, ...moderation, ...risk.rpc, ...onCall.rpc, ...notices.rpc },
    /** Tells what happened to every risk item again. */
    republishFacts: republication("messaging"),
  },
  events: { ...threadEvents, ...risk.events },
} as const;
