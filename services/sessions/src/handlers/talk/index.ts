import { olderMessages } from "./olderMessages.ts";
import { removeMessage } from "./removeMessage.ts";
import { say } from "./say.ts";

/** Words in writing. */
export const talkCommands = { say, removeMessage };
export const talkHandlers = { olderMessages };
