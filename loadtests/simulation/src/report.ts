import type { Meter } from "./Meter.ts";

/** The value below which this share of the values lies. */
function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

type Line = readonly [what: string, of: (meter: Meter) => number, digits: number];

const lines: readonly Line[] = [
  ["worker time above 66 %, % of the busy time", ({ shares }) => shares.crowded, 2],
  ["worker time above 85 %, %", ({ shares }) => shares.full, 2],
  ["refusals", ({ refusals }) => refusals, 0],
  ["groups lost with their node", ({ lost }) => lost, 0],
  [
    "busiest worker over the mean, points, median",
    ({ imbalances: all }) => 100 * quantile(all, 0.5),
    1,
  ],
  ["the same, 95th percentile", ({ imbalances: all }) => 100 * quantile(all, 0.95), 1],
  ["moved by a failure", ({ moved }) => moved.failure, 0],
  ["moved by a drain", ({ moved }) => moved.drain, 0],
  ["put where another had come unheard", ({ unheard }) => unheard, 0],
  ["a decision, µs, median", ({ decisionsUs: all }) => quantile(all, 0.5), 1],
  ["a decision, µs, 95th percentile", ({ decisionsUs: all }) => quantile(all, 0.95), 1],
];

/** A line a figure, a column a policy; after each base, how the first stands to it. */
export function report(meters: Readonly<Record<string, Meter>>): string {
  const [own, ...bases] = Object.entries(meters);
  if (!own) return "";
  const head = [
    own[0].padStart(10),
    ...bases.map(([name]) => name.padStart(16) + "ratio".padStart(7)),
  ];
  const rows = lines.map(([what, of, digits]) => {
    const mine = of(own[1]);
    const cells = bases.map(([, base]) => {
      const ratio = of(base) === 0 ? "-" : (mine / of(base)).toFixed(2);
      return of(base).toFixed(digits).padStart(16) + ratio.padStart(7);
    });
    return what.padEnd(46) + mine.toFixed(digits).padStart(10) + cells.join("");
  });
  return ["".padEnd(46) + head.join(""), ...rows].join("\n");
}
