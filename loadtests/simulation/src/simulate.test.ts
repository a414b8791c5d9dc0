import { isOpen } from "@hearth/sessions/placement";
import { expect, test } from "vitest";
import { chanceOf } from "./chance.ts";
import type { Decision } from "./decision.ts";
import { peakOf } from "./demand.ts";
import type { Fleet } from "./Fleet.ts";
import { policiesOf } from "./policies.ts";
import { simulate } from "./simulate.ts";
import { troublesOf } from "./troubles.ts";
import { weekOf } from "./week.ts";

const workers = 2;

/** A week of a thousand groups, with more deaths and drains for each than a real one has. */
function aWeek(share: number, seen: Partial<Pick<Parameters<typeof simulate>[0], Seen>> = {}) {
  const groups = weekOf(1_000, chanceOf(7));
  const nodes = Math.max(3, Math.ceil(peakOf(groups) / workers / share));
  const troubles = troublesOf({ nodes, workers }, chanceOf(8));
  const { hearth } = policiesOf(chanceOf(9));
  if (!hearth) throw new Error("Hearth has no policy");
  const week = simulate({ groups, troubles, nodes, workers, policy: hearth, ...seen });
  return { ...week, troubles };
}
type Seen = "decided" | "eachMinute";

/** Every group of every node, whatever its node has become. */
const runningOn = ({ nodes }: Fleet, state: string) =>
  nodes
    .filter((node) => node.state === state)
    .flatMap((node) => node.workers.flatMap(({ groups }) => groups));

test("no group stays on a node that is dead or about to exit, and none is lost", () => {
  let minutes = 0;
  const { meter, troubles } = aWeek(0.5, {
    eachMinute: (fleet) => {
      minutes += 1;
      expect(runningOn(fleet, "draining")).toEqual([]);
      expect(runningOn(fleet, "dead")).toEqual([]);
    },
  });
  expect(minutes).toBeGreaterThan(10_000);
  expect(troubles.map(({ what }) => what)).toContain("node dies");
  expect(meter.moved.drain).toBeGreaterThan(0);
  expect(meter.lost).toBe(0);
});

test("a group goes to a node that accepts alone, and a new one to no worker that carries more than 85 %", () => {
  const decisions: Decision[] = [];
  const { meter } = aWeek(1.3, { decided: (one) => decisions.push(one) });
  expect(decisions.length).toBeGreaterThan(1_000);
  for (const { known, wanted, choice } of decisions) {
    const chosen = known.nodes.find(({ nodeId }) => nodeId === choice.nodeId);
    if (!chosen) continue;
    expect(chosen.accepting).toBe(true);
    expect(wanted.isLive || chosen.workers?.some(isOpen)).toBe(true);
  }
  expect(meter.refusals).toBeGreaterThan(0);
});

test("when the week is over nothing is kept for anybody, on whatever worker they have been", () => {
  const { fleet } = aWeek(0.5);
  const left = fleet.nodes.flatMap((node) => node.workers.map(({ said }) => said));
  expect(left.every(({ sessions, reserved, cpu }) => sessions + reserved + cpu === 0)).toBe(true);
});

test("the same seed is the same week", () => {
  const placed = () => {
    const nodes: (string | null)[] = [];
    aWeek(0.5, { decided: ({ choice }) => nodes.push(choice.nodeId) });
    return nodes;
  };
  expect(placed()).toEqual(placed());
});
