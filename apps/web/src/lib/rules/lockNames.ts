import type { Locks } from "@hearth/contracts/live/floor";

export type LockName = keyof Locks;

/** What clients may do unless it is locked, in the order in which it is shown. */
export const lockNames = [
  "groupChat",
  "privateChat",
  "microphone",
  "camera",
  "camerasForStaffOnly",
  "memberList",
  "notes",
  "sharing",
] as const satisfies LockName[];
