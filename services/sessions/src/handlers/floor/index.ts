import { setCameraRule } from "./setCameraRule.ts";

/** Who may do what in the room, and how a person is noticed without speaking. */
export const floorCommands = { setCameraRule };
export const floorHandlers = {};
