import { randomBytes } from "node:crypto";

/** New at each start: a process that comes back is another node in the same place. */
export const nodeIdOf = (name: string): string => `${name}-${randomBytes(6).toString("hex")}`;
