import { breakoutCommands, breakoutHandlers } from "./breakouts/index.ts";
import { doorCommands, doorHandlers } from "./door/index.ts";
import { floorCommands } from "./floor/index.ts";
import { notesHandlers } from "./notes/index.ts";
import { recordHandlers } from "./record/index.ts";
import { rulesCommands, rulesHandlers } from "./rules/index.ts";
import { sessionCommands, sessionHandlers } from "./session/index.ts";
import { talkCommands, talkHandlers } from "./talk/index.ts";
import { documentHandlers, toolsCommands, toolsHandlers } from "./tools/index.ts";

export { documentHandlers };

/** What is one transaction and nothing more. */
export const handlers = {
  ...sessionHandlers,
  ...doorHandlers,
  ...talkHandlers,
  ...toolsHandlers,
  ...recordHandlers,
  ...notesHandlers,
  ...rulesHandlers,
  ...breakoutHandlers,
};

/** What changes a live session: rehearsed, held at the node, committed, applied, told. */
export const liveCommands = {
  ...sessionCommands,
  ...doorCommands,
  ...floorCommands,
  ...talkCommands,
  ...toolsCommands,
  ...breakoutCommands,
  ...rulesCommands,
};
