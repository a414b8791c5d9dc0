import { getRecord } from "./getRecord.ts";

/** What a session leaves to the group. */
export const recordHandlers = { getRecord };
