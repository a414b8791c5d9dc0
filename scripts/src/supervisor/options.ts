import { Problem } from "../machine/problem.ts";

export type UpOptions = { portBase: number; mediaNodes: number };

/** What `up` was told, by flag or by environment. */
export function upOptions(flags: { portBase?: string; mediaNodes?: string }): UpOptions {
  const portBase = flags.portBase ?? process.env["HEARTH_PORT_BASE"] ?? "8400";
  return {
    portBase: whole(portBase, { name: "--port-base", least: 1024, most: 65_000 }),
    mediaNodes: whole(flags.mediaNodes ?? "1", { name: "--media-nodes", least: 1, most: 4 }),
  };
}

/** How many people come to a demonstration: there are six links. */
export const peopleOption = (text: string): number =>
  whole(text, { name: "--people", least: 1, most: 6 });

function whole(text: string, { name, least, most }: { name: string; least: number; most: number }) {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new Problem(`${name} is ${text}.`, `Give a whole number from ${least} to ${most}.`);
}
