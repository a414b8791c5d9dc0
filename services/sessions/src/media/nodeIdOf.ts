import { randomBytes } from "node:crypto";

const bytes = 6;

/** New at each start: a process that comes back is another node in the same place. */
export const nodeIdOf = (name: string): string => `${name}-${randomBytes(bytes).toString("hex")}`;

/** Whether this node stood in that place. Other places may keep their journals in the same folder. */
export const isOfPlace = (name: string, nodeId: string): boolean =>
  nodeId.startsWith(`${name}-`) && /^[0-9a-f]+$/.test(nodeId.slice(name.length + 1));
