import { cpus } from "node:os";
import { chanceOf } from "./chance.ts";
import { config } from "./config.ts";
import { peakOf } from "./demand.ts";
import type { Meter } from "./Meter.ts";
import { policiesOf } from "./policies.ts";
import { report } from "./report.ts";
import { simulate } from "./simulate.ts";
import { troublesOf } from "./troubles.ts";
import { weekOf } from "./week.ts";

/** How full the whole fleet is in its busiest moment: with room as it should have, and too small. */
const fleets = { "with room": 0.55, "too small": 1.4 } as const;

const { groups: count, workers, seed } = config;
const groups = weekOf(count, chanceOf(seed));
const peak = peakOf(groups);
const say = (text: string) => process.stdout.write(`${text}\n`);

say(
  `${count} groups in a week, seed ${seed}; at the busiest moment they take ${peak.toFixed(1)} cores`,
);
say(`${cpus().length} cores of ${cpus()[0]?.model ?? "an unknown kind"}, Node ${process.version}`);

for (const [name, share] of Object.entries(fleets)) {
  const nodes = config.nodes || Math.ceil(peak / workers / share);
  const troubles = troublesOf({ nodes, workers }, chanceOf(seed + 1));
  const meters: Record<string, Meter> = {};
  for (const [policy, choose] of Object.entries(policiesOf(chanceOf(seed + 2))))
    meters[policy] = simulate({ groups, troubles, nodes, workers, policy: choose }).meter;
  const busiest = meters["hearth"]?.shares.peakMean ?? 0;
  say(
    `\nA fleet ${name}: ${nodes} nodes of ${workers} workers, ${busiest.toFixed(0)} % full at most on average`,
  );
  say(report(meters));
}
say(
  "\nratio: Hearth's figure to that of the policy before it, in the same week with the same failures",
);
