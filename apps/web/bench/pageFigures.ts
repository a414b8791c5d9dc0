import type { Result } from "lighthouse";
import { quantile } from "./figures.ts";
import { categories, faultsOf, type Figure, figures, figuresOf } from "./lighthouse.ts";

/** What a page has to keep on a phone; the scores are out of 100. */
const goals = {
  "largest-contentful-paint": 2_500,
  "cumulative-layout-shift": 0.1,
  accessibility: 100,
} as const;

type Loads = { readonly phone: readonly Result[]; readonly desk: readonly Result[] };

const median = (loads: readonly Result[], valueOf: (load: Result) => number | null | undefined) =>
  quantile(
    loads.map((load) => valueOf(load) ?? Number.NaN),
    0.5,
  );
const figureOf = (loads: readonly Result[], figure: Figure) =>
  median(loads, ({ audits }) => audits[figure]?.numericValue);
const scoreOf = (loads: readonly Result[], category: string) =>
  Math.round(100 * median(loads, ({ categories: scored }) => scored[category]?.score));

const row = (name: string, [phone, desk, ratio]: readonly string[]) =>
  [name.padEnd(26), ...[phone, desk, ratio].map((cell) => (cell ?? "").padStart(10))].join("");

/** Medians of a page: on the phone, on the desk as the base of the same run, and how the one stands to the other. */
export function reportOf(name: string, { phone, desk }: Loads): string {
  const lines = figuresOf.map((figure) => {
    const [value, base] = [figureOf(phone, figure), figureOf(desk, figure)];
    const ratio = base === 0 ? "-" : (value / base).toFixed(2);
    return row(figure, [figures[figure](value), figures[figure](base), ratio]);
  });
  const scores = categories.map((category) => {
    const [value, base] = [scoreOf(phone, category), scoreOf(desk, category)];
    return row(category, [`${value}`, `${base}`, (value / base).toFixed(2)]);
  });
  const faults = [...new Set([...phone, ...desk].flatMap(faultsOf))];
  return [
    `\n${name}: the median of ${phone.length} loads`,
    row("", ["phone", "desk", "ratio"]),
    ...lines,
    ...scores,
    `not whole: ${faults.join(", ") || "nothing"}`,
    ...missedBy(phone),
    "",
  ].join("\n");
}

/** The goals that these loads on a phone miss, in words. */
function missedBy(phone: readonly Result[]): string[] {
  const shift = figureOf(phone, "cumulative-layout-shift");
  const paint = figureOf(phone, "largest-contentful-paint");
  const score = scoreOf(phone, "accessibility");
  return [
    ...(paint > goals["largest-contentful-paint"] ? ["missed: the largest paint, 2.5 s"] : []),
    ...(shift > goals["cumulative-layout-shift"] ? ["missed: the shift of the layout, 0.1"] : []),
    ...(score < goals.accessibility ? ["missed: accessibility, 100"] : []),
  ];
}
