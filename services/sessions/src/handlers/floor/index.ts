/** Who may do what in the room, and how a person is noticed without speaking. */
export const floorCommands = {};
export const floorHandlers = {};
