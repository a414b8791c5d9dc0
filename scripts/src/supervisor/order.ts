import { mediaNames, services } from "../machine/ports.ts";

/** What is stopped when: the door first, then what knows, at last what keeps. */
export const stopOrder = (mediaNodes: number) => [
  ["gateway"],
  [...services, ...mediaNames(mediaNodes)],
  ["nats"],
  ["postgres"],
];
