import { moveParticipant } from "./moveParticipant.ts";
import { openBreakouts } from "./openBreakouts.ts";
import { recall } from "./recall.ts";
import { visitRoom } from "./visitRoom.ts";

/** Rooms beside the main one. */
export const breakoutCommands = { moveParticipant, openBreakouts, recall, visitRoom };
