import { listMessages } from "./listMessages.ts";
import { postMessage } from "./postMessage.ts";

export const threadHandlers = { postMessage, listMessages };
