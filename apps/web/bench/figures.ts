/** The value below which this share of the values lies; of few values the nearest one. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export type Figures = Readonly<Record<string, readonly number[]>>;

/** A line a figure: median, 95th percentile and how the median stands to the base's, in the same run. */
export function report(figures: Figures, base: string): string {
  const baseMedian = quantile(figures[base] ?? [], 0.5);
  const rows = Object.entries(figures).map(([name, values]) => {
    const median = quantile(values, 0.5);
    const cells = [median, quantile(values, 0.95)].map((ms) => `${ms.toFixed(0)} ms`.padStart(9));
    const ratio = (median / baseMedian).toFixed(2).padStart(7);
    return `${name.padEnd(44)}${cells.join("")}${ratio}${String(values.length).padStart(7)}`;
  });
  const head = `${"".padEnd(44)}${"median".padStart(9)}${"p95".padStart(9)}${"ratio".padStart(7)}${"rounds".padStart(7)}`;
  return [
    head,
    ...rows,
    `ratio: to the median of "${base}", which is what moving costs without visible rooms`,
  ].join("\n");
}
