import type { LiveTable } from "@hearth/contracts/live";

/** The table before the first: nobody is in a room, and nothing is locked. */
export const nobody: LiveTable = {
  rooms: {},
  visits: {},
  broadcast: [],
  staff: [],
  helpers: [],
  mutes: {},
  noMicrophone: [],
  noCamera: [],
  noScreen: [],
  camerasForStaffOnly: false,
};
