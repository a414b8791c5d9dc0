import { getRules } from "./getRules.ts";
import { saveRules } from "./saveRules.ts";

/** What holds when a session begins, settled before. */
export const rulesCommands = { saveRules };
export const rulesHandlers = { getRules };
