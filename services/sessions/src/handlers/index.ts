import { breakoutCommands } from "./breakouts/index.ts";
import { doorCommands } from "./door/index.ts";
import { floorCommands } from "./floor/index.ts";
import { sessionCommands, sessionHandlers } from "./session/index.ts";
import { talkCommands, talkHandlers } from "./talk/index.ts";
import { toolsCommands, toolsHandlers } from "./tools/index.ts";

/** What is one transaction and nothing more. */
export const handlers = { ...sessionHandlers, ...talkHandlers, ...toolsHandlers };

/** What changes a live session: rehearsed, held at the node, committed, applied, told. */
export const liveCommands = {
  ...sessionCommands,
  ...doorCommands,
  ...floorCommands,
  ...talkCommands,
  ...toolsCommands,
  ...breakoutCommands,
};
