/** What a group works with. */
export const toolsCommands = {};
export const toolsHandlers = {};
