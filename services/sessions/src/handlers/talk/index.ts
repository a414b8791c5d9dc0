/** Words in writing. */
export const talkCommands = {};
export const talkHandlers = {};
