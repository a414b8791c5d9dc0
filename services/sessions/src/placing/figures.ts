import { Gauge, Histogram, Registry } from "prom-client";
import type { LiveTable } from "@hearth/contracts/live";
import type { LiveState } from "../domain/liveState.ts";
import { tableOf } from "../domain/table.ts";

const states = ["accepting", "full", "draining", "silent", "dead"] as const;
export type NodeState = (typeof states)[number];

type Change = { readonly former: LiveState; readonly next: LiveState };

/** What control shows of its work: how long changes took, how its nodes are, who is missing. */
export type Figures = {
  /** A change is true at the node, and people have been told of it. */
  readonly changed: (change: Change, ms: number) => void;
  readonly show: (read: {
    readonly nodes: () => readonly NodeState[];
    readonly notBack: () => Promise<number>;
  }) => void;
};

const seconds = [0.005, 0.01, 0.03, 0.1, 0.3, 1, 2, 4];

/** Without a registry nobody looks, as in tests. */
export function figures(registry: Registry = new Registry()): Figures {
  const registers = [registry];
  const histogram = (name: string, help: string) =>
    new Histogram({ name, help, buckets: seconds, registers });
  const rehomed = histogram(
    "sessions_rehome_duration_seconds",
    "From the decision to place a session anew until another node or worker had it",
  );
  const switched = histogram(
    "sessions_breakout_switch_seconds",
    "From the decision to move people until they were in the other room and told",
  );
  return {
    changed: (change, ms) => {
      if (isPlacedAnew(change)) rehomed.observe(ms / 1000);
      else if (isMove(change)) switched.observe(ms / 1000);
    },
    show: ({ nodes, notBack }) => {
      showNodes(registry, nodes);
      showMissing(registry, notBack);
    },
  };
}

function showNodes(registry: Registry, nodes: () => readonly NodeState[]): void {
  new Gauge({
    name: "sessions_node_state",
    help: "Media nodes as this process hears them, by how they are",
    labelNames: ["state"],
    registers: [registry],
    collect() {
      const all = nodes();
      for (const state of states) this.set({ state }, all.filter((one) => one === state).length);
    },
  });
}

function showMissing(registry: Registry, notBack: () => Promise<number>): void {
  new Gauge({
    name: "sessions_people_not_back",
    help: "People of live groups whose connection is gone for one to ten minutes",
    registers: [registry],
    async collect() {
      this.set(await notBack().catch(() => Number.NaN));
    },
  });
}

const isPlacedAnew = ({ former, next }: Change): boolean =>
  former.session.phase === "live" && former.session.epoch !== next.session.epoch;

const isMove = ({ former, next }: Change): boolean =>
  someoneMoved(tableOf(former).rooms, tableOf(next).rooms);

const someoneMoved = (from: LiveTable["rooms"], to: LiveTable["rooms"]): boolean =>
  Object.entries(from).some(([id, room]) => id in to && to[id] !== room);
