import { threadFiles } from "./files.ts";
import { listMessages } from "./listMessages.ts";
import { listThreads } from "./listThreads.ts";
import { markSeen } from "./markSeen.ts";
import { postMessage } from "./postMessage.ts";

export const threadHandlers = { listThreads, listMessages, postMessage, markSeen, ...threadFiles };
