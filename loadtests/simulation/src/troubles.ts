import type { Chance } from "./chance.ts";
import { day, hour, minute, week } from "./week.ts";

export type Trouble = {
  readonly at: number;
  readonly what: "worker dies" | "node dies" | "node drains";
  readonly node: number;
  readonly worker: number;
};

/** A worker dies once in so long, and a node: far oftener than they do, so that a week shows enough of it. */
const lives = { worker: 30 * day, node: 45 * day } as const;

/** Every node is replaced by a new version twice a week, one after the other, in the middle of the day's groups. */
const releases = [1 * day + 13.5 * hour, 3 * day + 18.5 * hour];
const betweenNodes = 3 * minute;

type Fleet = { readonly nodes: number; readonly workers: number };

/** What goes wrong in a week, and what is done on purpose. */
export function troublesOf({ nodes, workers }: Fleet, chance: Chance): Trouble[] {
  const all: Trouble[] = [];
  const happens = (what: Trouble["what"], meanMs: number, at: Omit<Trouble, "what" | "at">) => {
    for (let next = chance.wait(meanMs); next < week; next += chance.wait(meanMs))
      all.push({ what, at: next, ...at });
  };
  for (let node = 0; node < nodes; node += 1) {
    happens("node dies", lives.node, { node, worker: 0 });
    for (let worker = 0; worker < workers; worker += 1)
      happens("worker dies", lives.worker, { node, worker });
    for (const release of releases)
      all.push({ what: "node drains", at: release + node * betweenNodes, node, worker: 0 });
  }
  return all;
}
